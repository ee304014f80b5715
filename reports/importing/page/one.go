package page

import (
	"errors"
	"fmt"
)

var errNoText = errors.New("it has no text")

// tooLarge is the reason why a file, or what it unpacks to, is not read.
func tooLarge(what string, size, limit int64) error {
	return fmt.Errorf("%s has %s; at most %s are read", what, bytesOf(size), bytesOf(limit))
}

func bytesOf(n int64) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 10<<10:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// one reads one page. name is a hint at its format, and how messages name it.
func one(name string, data []byte) (*Page, error) {
	f, err := sniff(name, data)
	if err != nil {
		return nil, err
	}
	p, err := readAs(f, data)
	if err != nil {
		return nil, err
	}
	p.File, p.Original, p.Extension = name, data, extensions[f]
	return p, nil
}

func readAs(f format, data []byte) (*Page, error) {
	var s source
	var err error
	switch f {
	case zipFile:
		return nil, errors.New("it is a zip file, which is read as a file only")
	case pdfPage:
		s, err = readPDF(data)
	case mimePage:
		s, err = readMIME(data)
	default:
		return readText(f, data)
	}
	if err != nil {
		return nil, err
	}
	return s.page()
}

// readText reads the formats that are text in some character set.
func readText(f format, data []byte) (*Page, error) {
	declared := ""
	if f == htmlPage {
		declared = declaredIn(data)
	} else if len(data) > 4*maxText { // UTF-16 and UTF-32 have more bytes than UTF-8
		return nil, tooLarge("its text", int64(len(data)), maxText)
	}
	text, err := decode(data, declared)
	switch {
	case err != nil:
		return nil, err
	case binary(text):
		return nil, errBinary
	case f == htmlPage:
		s, err := readHTML(text)
		if err != nil {
			return nil, err
		}
		return s.page()
	case exportedText(text) != nil: // may be longer than any page
		return nil, exportedText(text)
	case len(text) > maxText:
		return nil, tooLarge("its text", int64(len(text)), maxText)
	case f == markdownPage:
		return readReport(text)
	}
	return readPlain(text).page()
}

func readReport(text string) (*Page, error) {
	s, r, err := readMarkdown(text)
	if err != nil {
		return nil, err
	}
	if r == nil {
		return s.page()
	}
	p, err := s.read()
	if err == nil {
		p.Report, p.Parts = r, nil
	}
	return p, err
}

// page finds the article in what was read, unless this program made it of reports.
func (s source) page() (*Page, error) {
	if err := s.own(); err != nil {
		return nil, err
	}
	return s.read()
}

// read finds the article in what was read, unless that is more than any page has.
func (s source) read() (*Page, error) {
	total := 0
	for _, l := range s.lines {
		if len(l.text) > maxLine {
			return nil, tooLarge("a paragraph of its text", int64(len(l.text)), maxLine)
		}
		total += len(l.text)
	}
	switch {
	case len(s.lines) == 0:
		return nil, errNoText
	case total > maxText:
		return nil, tooLarge("its text", int64(total), maxText)
	case len(s.lines) > maxLines:
		return nil, fmt.Errorf("its text has %d lines; at most %d are read", len(s.lines), maxLines)
	}
	p := article(s)
	if len(p.Text) == 0 {
		return nil, errNoText
	}
	return p, nil
}
