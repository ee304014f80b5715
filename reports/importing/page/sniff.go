package page

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// A format is how a page is written.
type format int

const (
	plainText format = iota
	htmlPage
	mimePage
	pdfPage
	markdownPage
	zipFile
)

var extensions = [...]string{plainText: ".txt", htmlPage: ".html", mimePage: ".mhtml", pdfPage: ".pdf", markdownPage: ".md", zipFile: ".zip"}

// byName are the file names that a folder or a zip file is searched for.
var byName = map[string]format{
	".txt": plainText, ".text": plainText, ".html": htmlPage, ".htm": htmlPage, ".xhtml": htmlPage, ".mhtml": mimePage, ".mht": mimePage,
	".pdf": pdfPage, ".md": markdownPage, ".markdown": markdownPage, ".zip": zipFile,
}

func formatOf(name string) (format, bool) {
	f, known := byName[strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))]
	return f, known
}

// foreign are files that people take for pages, by how they begin.
var foreign = []struct{ magic, reason string }{
	{"\x89PNG\r\n", "it is a picture, not a page"},
	{"\xff\xd8\xff", "it is a picture, not a page"},
	{"GIF8", "it is a picture, not a page"},
	{"{\\rtf", "it is a Rich Text document; save it as text, HTML or PDF"},
	{"\xd0\xcf\x11\xe0", "it is an Office document; save it as text, HTML or PDF"},
	{"\x1f\x8b", "it is compressed with gzip; only zip files are read"},
	{"7z\xbc\xaf", "it is a 7z file; only zip files are read"},
	{"Rar!", "it is a RAR file; only zip files are read"},
	{"%!PS", "it is a PostScript file; save it as PDF"},
	{"\x7fELF", "it is a program, not a page"},
	{"MZ\x90", "it is a program, not a page"},
	{"bplist0", "it is a Safari web archive; save the page as text, HTML or PDF"},
}

var errEmpty = errors.New("it is empty")

// sniff finds a file's format from how it begins; the name decides only between Markdown and text.
func sniff(name string, data []byte) (format, error) {
	head := data[:min(len(data), 4096)]
	if len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))) == 0 {
		return 0, errEmpty
	}
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return 0, errors.New(f.reason)
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return zipFile, nil
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return pdfPage, nil
	case isMIME(head):
		return mimePage, nil
	}
	f := sniffText(name, head)
	if err := ownData(data); f == plainText && err != nil {
		return 0, err
	}
	if ext := strings.ToLower(path.Ext(name)); f == plainText && slices.Contains(others, ext) {
		return 0, fmt.Errorf("it is a %s file; pages are text, HTML, MHTML, PDF, Markdown and zip files", ext)
	}
	return f, nil
}

// others are text, but no pages.
var others = []string{".csv", ".tsv", ".json", ".js", ".mjs", ".css", ".xml", ".svg", ".yaml", ".yml", ".toml", ".ini", ".log", ".sh", ".go", ".py", ".sql"}

var (
	mimeHeader = lazyregexp.New(`(?mi)^(MIME-Version:|Content-Type:\s*(multipart/|text/html))`)
	headerLine = lazyregexp.New(`^(From |[A-Za-z][A-Za-z0-9-]{1,60}:)`)
	htmlMark   = lazyregexp.New(`(?i)<(!doctype html|html|head|body|title|meta|div|p|h[1-6]|table|section|article)[\s>/]`)
	htmlStart  = lazyregexp.New(`(?i)^<(!doctype|!--|\?xml|html|head|body|title|meta|div|p|h[1-6]|table|section|article)`)
	markMark   = lazyregexp.New(`(?m)^(#{1,6} \S|\[[^\]]+\]: )`)
)

// isMIME tells whether a file begins with the headers of a mail or of a page in a single file.
func isMIME(head []byte) bool {
	head = bytes.TrimLeft(head, "\xef\xbb\xbf\r\n")
	return headerLine.Match(head) && mimeHeader.Match(head)
}

// sniffText tells HTML and Markdown from text. Text may be in UTF-16, whose ASCII is read by leaving
// the zeros out.
func sniffText(name string, head []byte) format {
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	text := strings.TrimLeft(strings.ReplaceAll(string(head), "\x00", ""), " \t\r\n")
	named, _ := formatOf(name)
	switch {
	case htmlStart.MatchString(text) && htmlMark.MatchString(text):
		return htmlPage
	case strings.HasPrefix(text, "---\n"), strings.HasPrefix(text, "---\r\n"), named == markdownPage:
		return markdownPage
	case named == htmlPage && htmlMark.MatchString(text):
		return htmlPage
	case len(markMark.FindAllStringIndex(text, 3)) > 1:
		return markdownPage
	}
	return plainText
}
