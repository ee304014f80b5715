package page

import (
	"rcaviewer/reports"
)

// A Span is a run of bytes of Page.Text.
type Span struct{ Start, End int }

// A Page is a published page as it was read: what its article says, without navigation and
// boilerplate.
type Page struct {
	File      string // how messages name it: a path, "a.zip!/b.html", "-", "pasted text"
	Original  []byte // the page as it was; of an archive the member's bytes
	Extension string // of Original, with its dot: .txt .html .mhtml .pdf .md
	// Text is the article as plain text in NFC: the title's line first, then headings, paragraphs
	// and list items, one a line. Spans point into it.
	Text       string
	Title      string // as published; empty when there is none
	TitleAt    Span
	Breadcrumb []string // outermost first, without the title
	Address    string   // of the published page, or empty
	Published  string   // YYYY-MM-DD, or empty
	Updated    string   // YYYY-MM-DD, or empty
	Tags       []string
	Parts      []Part   // in page order
	Others     []string // titles of other reports in the same text, which were left out
	Named      []string // titles of other reports that the article names below its cause
	// Report is set when the page is a report in our own format already; Parts are empty then.
	Report *reports.Report
}

// A Kind says what a part of the article is about.
type Kind int

// The kinds, in the order in which pages usually have them.
const (
	Preamble Kind = iota // what stands before the first heading
	Introduction
	Products
	Timeline
	Cause
	Measures
	Communication // how customers are told of incidents: the same on every page
	History       // of the page's publication
	Other
)

var kindNames = [...]string{
	"preamble", "introduction", "products", "timeline", "cause", "measures", "communication", "history", "other",
}

// String is the kind's name for messages and tests.
func (k Kind) String() string { return kindNames[k] }

// A Part is a heading and what stands below it. A page may have several parts of one kind.
type Part struct {
	Kind      Kind
	Heading   string // as the page has it; empty in a preamble
	HeadingAt Span
	Blocks    []Block
}

// A Block is a paragraph or a list item.
type Block struct {
	Text     string // one line: Page.Text[At.Start:At.End]
	Item     bool
	Numbered bool // of an item: its list is a numbered one
	// Level is how deep an item is nested, 0 in an outermost list. Of a paragraph it is 0 outside
	// lists, and one more than the item's where it continues a list item.
	Level int
	At    Span
}

// A Result is a page that was read, or why it could not be.
type Result struct {
	File string
	Page *Page
	Err  error
}
