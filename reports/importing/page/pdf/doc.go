// Package pdf reads the text of a PDF file as paragraphs: lines that were wrapped are put together
// again, and the lines that run along the top and bottom of the pages are told apart.
//
// The objects, filters and encodings of a file are read by a library. It trusts files, so it is
// given a copy whose cross-reference table was made anew from what the file holds; streams are
// unpacked up to a limit; and what draws the text is interpreted here, where every loop ends with
// its input.
package pdf

import "errors"

// A Document is what a PDF file says.
type Document struct {
	Title string // as the file's properties give it, or empty
	// Makers are who wrote the document, and the programs that made it and the file of it, as the
	// properties name them.
	Makers  [3]string
	Lines   []Line
	Running []string // lines that repeat on the pages: site, address, page number
}

// A Line is a paragraph, a heading or a list item, its lines put together.
type Line struct {
	Text   string
	Level  int     // of a heading by its size, 1 the largest; 0 for text
	Indent float64 // from the left edge, in points
	Gap    bool    // more space stands before it than between lines of a paragraph
}

// Reasons why a file cannot be read.
var (
	ErrPassword = errors.New("the PDF is protected with a password")
	ErrNoText   = errors.New("the PDF has no text, only pictures of it perhaps")
	errDamaged  = errors.New("the PDF is damaged")
	errTooMuch  = errors.New("the PDF unpacks to more than is read of one")
)

// Limits on hostile files. A published page has at most a dozen pages and a few thousand runs of text.
const (
	maxObjects  = 100_000
	maxID       = 500_000
	maxUnpacked = 64 << 20 // bytes of all streams together
	maxStream   = 16 << 20
	maxPages    = 300
	maxRuns     = 500_000 // of a page
	maxLetters  = 4 << 20 // bytes of text
	maxFilters  = 4
	maxColumns  = 1 << 16
)
