package page

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports/importing/page/pdf"
	"rcaviewer/reports/lazyregexp"
)

const pdfTime = 10 * time.Second

// readPDF reads a page that was saved or printed as PDF.
func readPDF(data []byte) (source, error) {
	ctx, cancel := context.WithTimeout(context.Background(), pdfTime)
	defer cancel()
	doc, err := pdf.Read(ctx, data)
	exported := slices.Contains(doc.Makers[:], program)
	if err != nil && exported { // as that of very many reports is
		return source{}, &ownExport{made: forReading}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return source{}, fmt.Errorf("read the PDF: it takes more than %v, the longest that is waited", pdfTime)
	}
	if err != nil {
		return source{}, err
	}
	s := source{exported: exported, address: runningAddress(doc.Running), updated: runningDate(doc.Running)}
	var indents []float64
	for _, printed := range doc.Lines {
		rest, item, numbered := unmark(printed.Text)
		l := line{text: clean(rest), level: printed.Level, item: item, numbered: numbered, gap: printed.Gap}
		if l.text == "" {
			continue
		}
		if !item {
			indents = nil
		} else {
			for len(indents) > 0 && indents[len(indents)-1] > printed.Indent-3 {
				indents = indents[:len(indents)-1]
			}
			l.depth = len(indents)
			indents = append(indents, printed.Indent)
		}
		s.lines = append(s.lines, l)
	}
	learned(s.lines)
	if title := clean(doc.Title); title != "" && lastEqual(s.lines[:firstHeading(s.lines)], title) >= 0 {
		s.title = title
	}
	return s, nil
}

var webAddress = lazyregexp.New(`https?://[^\s|<>"]+`)

// runningAddress finds the page's address in the lines at the edges of a print.
func runningAddress(running []string) string {
	for _, text := range running {
		for _, found := range webAddress.FindAllString(text, -1) {
			if a := publicAddress(strings.TrimRight(found, ".,;)")); a != "" {
				return a
			}
		}
	}
	return ""
}

// runningDate finds the day of the last change there.
func runningDate(running []string) string {
	for _, text := range running {
		if lastUpdated.MatchString(clean(text)) {
			return dateIn(text)
		}
	}
	return ""
}
