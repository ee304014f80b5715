package export

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// longestName is how many bytes a proposed name has, its ending left off: file systems take 255,
// some 143, and the folder's path counts on Windows.
const longestName = 100

// unnamed is the name of what has none that a file may have.
const unnamed = "rca-reports"

// reserved are names that Windows keeps for devices, whatever ending follows.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)`)

// FileName makes a file's name of a title: one that every system takes, that hides nothing and that
// no program reads as an option.
func FileName(title, extension string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r) || r == utf8.RuneError || blank(r): // a control, or a mark that turns letters around
			return -1
		}
		return r
	}, title)
	name = edges(strings.Join(strings.Fields(name), " "))
	name = edges(cut(name, longestName))
	switch {
	case strings.TrimFunc(name, unicode.IsMark) == "":
		name = unnamed
	case reserved.MatchString(name):
		name = "RCA " + name
	}
	return name + extension
}

// edges cuts what a name should not begin or end with.
func edges(name string) string { return strings.TrimRight(strings.TrimLeft(name, " .-~"), " .-") }

// blank tells of letters and signs that nobody sees.
func blank(r rune) bool {
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) || r == '\u2800'
}

// cut shortens a text, between words where there is one not far back, and never within what people
// see as one character.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	runes := []rune(text)
	var characters segmenter.Segmenter
	characters.Init(runes[:min(len(runes), most+1)]) // one more than there is room for
	size := 0
	for all := characters.GraphemeIterator(); all.Next(); {
		next := len(string(all.Grapheme().Text))
		if size+next > most {
			break
		}
		size += next
	}
	text = text[:size]
	if space := strings.LastIndexByte(text, ' '); space > most*2/3 {
		return text[:space]
	}
	return text
}
