package reports

import (
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// This file finds what was probably meant by a value that is not allowed. A fix is what to write
// instead; where two things may have been meant there is none.

// otherNames are names that people write for values of closed lists.
var otherNames = map[string]string{
	"apac": "Asia Pacific", "us": "North America", "usa": "North America", "eu": "Europe", "worldwide": "Global",
}

// fixOneOf is the value of a closed list that was meant.
func fixOneOf(allowed []string, value string) string {
	key := func(s string) string {
		return strings.ToLower(strings.NewReplacer("_", " ", "-", " ").Replace(strings.TrimSpace(s)))
	}
	for _, v := range allowed {
		if key(v) == key(value) || key(Label(Causes, v)) == key(value) || key(Label(Impacts, v)) == key(value) {
			return v
		}
	}
	if name, known := Canonical(allowed, otherNames[key(value)]); known {
		return name
	}
	return fixName(allowed, value)
}

// fixName is the field that was meant by a name. Two letters are near to anything.
func fixName(known []string, name string) string {
	if len(name) < 3 {
		return ""
	}
	return Nearest(name, known)
}

var notInSlug = regexp.MustCompile(`[^a-z0-9]+`)

// fixID is the id that the file's name says, or the id itself in the letters that are allowed.
func fixID(file, id string) string {
	if name := idOfFile(file); name != "" {
		return name
	}
	slug := strings.Trim(notInSlug.ReplaceAllString(strings.ToLower(id), "-"), "-")
	if !ValidID(slug) {
		return ""
	}
	return slug
}

// idOfFile is the id that a file's name says, empty when it says none.
func idOfFile(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), ".md")
	if !ValidID(name) {
		return ""
	}
	return name
}

// dateLayouts are ways to write a date that leave no doubt which is the month.
var dateLayouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "20060102", "January 2, 2006", "January 2 2006", "Jan 2, 2006", "Jan 2 2006",
	"2 January 2006", "2 Jan 2006", "2-Jan-2006", time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05",
}

func fixDate(value string) string {
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, value); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

var hostAndPath = regexp.MustCompile(`^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(:\d+)?(/\S*)?$`)

func fixAddress(value string) string {
	value = strings.TrimPrefix(value, "//")
	if !hostAndPath.MatchString(value) {
		return ""
	}
	if u, err := url.Parse("https://" + value); err != nil || u.Host == "" {
		return ""
	}
	return "https://" + value
}

// Ways to write a time, with an offset and without.
var (
	timeLayouts = []string{
		"2006-01-02T15:04Z07:00", "2006-01-02 15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05Z0700",
		"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02T15:04Z0700",
	}
	wallLayouts = []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"}
)

// fixTime is a time as a report writes it; one without an offset gets that of its zone.
func fixTime(value, zone string) string {
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, value); err == nil {
			return t.Format(rfc3339)
		}
	}
	location, err := LoadZone(zone)
	if err != nil {
		return ""
	}
	for _, layout := range wallLayouts {
		if t, err := time.Parse(layout, value); err == nil {
			if there := Instants(t, location); len(there) == 1 {
				return there[0].Format(rfc3339)
			}
		}
	}
	return ""
}

// fixHeading is the heading of a report that another one was meant for.
func fixHeading(text string) string {
	if heading, ok := Canonical(Headings[:], text); ok {
		return heading
	}
	for _, heading := range Headings {
		if strings.Contains(strings.ToLower(text), strings.ToLower(heading)) {
			return heading
		}
	}
	return Nearest(text, Headings[:])
}

// windows1252 are the characters that stand where Unicode has control characters, in the order
// from U+0080: what a text shows that was saved in the one and read as the other.
var windows1252 = []rune("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ")

func fixControl(r rune) string {
	if r < 0x80 || int(r) >= 0x80+len(windows1252) || windows1252[r-0x80] == '�' {
		return ""
	}
	return string(windows1252[r-0x80])
}
