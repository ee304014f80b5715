package export

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
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
		case !unicode.IsGraphic(r) || r == utf8.RuneError: // a control, or a mark that turns letters around
			return -1
		}
		return r
	}, title)
	name = edges(strings.Join(strings.Fields(name), " "))
	name = edges(cut(name, longestName))
	switch {
	case name == "":
		name = unnamed
	case reserved.MatchString(name):
		name = "RCA " + name
	}
	return name + extension
}

// edges cuts what a name should not begin or end with.
func edges(name string) string { return strings.TrimRight(strings.TrimLeft(name, " .-~"), " .-") }

// cut shortens a text, between words where there is one not far back.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	for most > 0 && unicode.Is(unicode.M, first(text[most:])) { // an accent stays with its letter
		_, size := utf8.DecodeLastRuneInString(text[:most])
		most -= size
	}
	text = text[:most]
	if space := strings.LastIndexByte(text, ' '); space > most*2/3 {
		return text[:space]
	}
	return text
}

func first(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
