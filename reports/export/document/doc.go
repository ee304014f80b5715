// Package document is what the formats for people show: a cover, a table of the reports, and each
// report with its facts, its events and its text as blocks. The formats draw it and decide nothing
// of what it says, so that a page, a print and a text of the same selection say the same.
//
// All text is plain: a format escapes it as it needs. A report's Markdown is read once, here; what
// is HTML in it becomes text that shows its tags, and only web addresses become links.
package document

import (
	"strings"
	"time"

	"rcaviewer/reports"
)

// A Document is reports as one text.
type Document struct {
	Title   string
	Cover   []Fact    // date, what was searched, number of reports, downtime, corpus
	Reports []Report  // in order
	Made    time.Time // for a format that notes when a document was made; zero: not known
	// Written is called after each report by the format that writes the document. An error ends the
	// writing: somebody does not want to wait any longer. Nil says nothing.
	Written func(done int) error
}

// Step tells that so many reports are written, and whether to go on.
func (d Document) Step(done int) error {
	if d.Written == nil {
		return nil
	}
	return d.Written(done)
}

// Alone tells that the document is a single report under its own title: a table and contents would
// list one line, and the report's heading would only repeat the title.
func (d Document) Alone() bool {
	return len(d.Reports) == 1 && d.Reports[0].Title == d.Title
}

// A Fact is a name and what it is; with a Link the text leads there.
type Fact struct{ Label, Text, Link string }

// A Report is one report as people read it.
type Report struct {
	ID, Title string
	Anchor    string   // unique in the document; letters a-z, digits and hyphens
	Row       []string // cells of the table of the reports, as TableHead names them
	Facts     []Fact   // products, instances, region, ...; those it has
	Events    []Event
	Parts     []Section // those chosen that have a text
	// Discrepancies are the contradictions of the published page, when that part is chosen.
	Discrepancies []string
	Source        string // address of the published page, or empty
}

// SourceLink is the source where it is a web address: any other must not be made a link.
func (r Report) SourceLink() string { return webAddress(r.Source) }

// TableHead names the columns of the table of the reports. The first is the report's title.
var TableHead = []string{"Report", "Date", "Downtime", "Impact", "Causes"}

// Headings of what stands in a document beside the sections of the reports.
const (
	ContentsHeading      = "Contents"
	EventsHeading        = "Events"
	DiscrepanciesHeading = "Discrepancies in the source"
	SourceLabel          = "Source"
	StatedLabel          = "As stated"
)

// An Event is an interruption in words.
type Event struct {
	Times  []Fact // by each clock asked for: the label names the clock
	Stated string // the report's own words for the time, or empty
	Length string // 1 h 12 min, or that the end is unknown
	Impact string
}

// Words are an event's length and impact, as a line above its times.
func (e Event) Words() string {
	if e.Impact == reports.Label(reports.Impacts, string(reports.ImpactUnknown)) {
		return e.Length + ", impact unknown"
	}
	return e.Length + ", " + strings.ToLower(e.Impact)
}

// A Section is a part of a report's text.
type Section struct {
	Heading string
	Blocks  []Block
}

// A BlockKind says what a block is.
type BlockKind int

// The kinds of blocks.
const (
	Paragraph BlockKind = iota
	Item                // of a list
	Code                // lines of one run, as they stand
	Quotation
)

// A Block is a paragraph, a list item, a code block or a quotation. Headings inside a section are
// bold paragraphs, and a row of a table is a paragraph of its cells, the first row bold.
type Block struct {
	Kind BlockKind
	// Level is how many lists a block stands in beside its own: 0 for an item of an outer list and
	// for a paragraph of no list, 1 for an item of a list in it and for the second paragraph of an
	// item.
	Level  int
	Number int // of an item of a numbered list, else 0
	Runs   []Run
}

// Text is a block's text without its marks.
func (b Block) Text() string {
	var all []byte
	for _, r := range b.Runs {
		all = append(all, r.Text...)
	}
	return string(all)
}

// A Run is text of one look. A line break in it is one.
type Run struct {
	Text               string
	Bold, Italic, Code bool
	Link               string // http or https, else empty
}
