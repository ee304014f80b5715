package table

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Limits of Excel. It repairs a file that goes beyond them by dropping what is too much.
const (
	mostUnits   = excelize.TotalCellChars // of UTF-16 in a cell
	longestLink = 2079                    // characters
)

// mostLinks is less than the 65,530 that Excel takes: the library looks through all links to add
// one, which takes 8 s for so many and more than a minute for all.
const mostLinks = 20_000

const (
	lineHeight = 15 // points, of the usual font
	// mostLines is how tall a row grows: a page in a cell would leave a row per screen. The rest of
	// the text is in the cell, and appears when it is chosen or the row is pulled taller.
	mostLines = 6
)

// likeEscape is how Excel writes a character that XML cannot hold. The library means to keep a text
// that looks like one, and fails where two share their underscore or name half a character.
var likeEscape = regexp.MustCompile(`_(x[0-9a-fA-F]{4})`)

// held is a text as a cell can hold it: one that is too long is cut, and says so at its end.
func held(s string) string {
	s = lineEnds.Replace(strings.ToValidUTF8(s, "\ufffd"))
	s = likeEscape.ReplaceAllString(s, "_\u2060$1") // a joiner, which has no width
	units := unitsOf(s)
	if units <= mostUnits {
		return s
	}
	note := fmt.Sprintf("… [Cut here: this text has %d characters, a cell holds %d. The other formats have all of it.]", units, mostUnits)
	room := mostUnits - unitsOf(note)
	for i, r := range s {
		if room -= utf16.RuneLen(r); room < 0 {
			return strings.TrimRight(s[:i], " \n") + note
		}
	}
	return s
}

func unitsOf(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// linesOf is about how many lines a text takes in a column of a width, up to mostLines.
func linesOf(s string, width float64) int {
	lines := 0
	for line := range strings.Lines(s) {
		columns := 0.0
		for _, r := range line {
			columns += widthOf(r)
			if columns > width*mostLines {
				return mostLines
			}
		}
		if lines += max(1, int((columns+width-1)/width)); lines >= mostLines {
			return mostLines
		}
	}
	return lines
}

// widthOf is about how wide a character is, in digits: the scripts from the Hangul letters on are
// mostly twice as wide as Latin.
func widthOf(r rune) float64 {
	if r >= 0x1100 && utf8.RuneLen(r) >= 3 {
		return 2
	}
	return 1
}

// link is a cell that leads to a web address. Anything else stays text, and so do links that are
// too many or too long.
func (s *sheet) link(c cell, column int) (any, error) {
	address := webAddress(c.text)
	if address == "" || len(address) > longestLink || s.links >= mostLinks {
		return excelize.Cell{StyleID: s.styles.text(c.text), Value: held(c.text)}, nil
	}
	at, err := excelize.CoordinatesToCellName(column, s.line)
	if err != nil {
		return nil, err
	}
	s.links++
	if err := s.book.SetCellHyperLink(s.name, at, address, "External"); err != nil {
		return nil, err
	}
	return excelize.Cell{StyleID: s.styles.link, Value: held(c.text)}, nil
}

// webAddress is an address of a page, with everything encoded that has no place in one; empty for
// any other: a click must not run a program or open a file.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
