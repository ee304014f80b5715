package page

import (
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports/lazyregexp"
)

var lastUpdated = lazyregexp.New(`(?i)^(page )?(last (updated|modified|edited)( on)?\s*:?|(updated|modified)( on)?\s*:)\s*([\w .,/:+-]{0,40})$`)

const months = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`

// Ways to write a date that mean one day only. 04/05/2021 is not among them: nobody can tell.
var (
	isoDate   = lazyregexp.New(`\b(20\d\d)-(\d\d)-(\d\d)(?:\b|T)`)
	monthDay  = lazyregexp.New(`(?i)\b` + months + ` ?(\d{1,2})(?:st|nd|rd|th)?,? ?(20\d\d)\b`)
	dayMonth  = lazyregexp.New(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?` + months + `,?[ -](20\d\d)\b`)
	threeNums = lazyregexp.New(`\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b`)
)

// dateIn reads the first date in a text as YYYY-MM-DD; empty when there is none that is certain.
func dateIn(text string) string {
	if m := isoDate.FindStringSubmatch(text); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := monthDay.FindStringSubmatch(text); m != nil {
		return day(m[3], monthNumber(m[1]), m[2])
	}
	if m := dayMonth.FindStringSubmatch(text); m != nil {
		return day(m[3], monthNumber(m[2]), m[1])
	}
	if m := threeNums.FindStringSubmatch(text); m != nil {
		one, two := day(m[3], m[1], m[2]), day(m[3], m[2], m[1])
		if one == "" || two == "" || one == two {
			return one + strings.TrimPrefix(two, one)
		}
	}
	return ""
}

func monthNumber(name string) string {
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(m.String()[:3], name) {
			return strconv.Itoa(int(m))
		}
	}
	return ""
}

func day(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Year() != y || int(t.Month()) != m || t.Day() != d {
		return ""
	}
	return t.Format(time.DateOnly)
}

// updatedIn finds the day of the last change among the lines around an article, and which lines
// say it.
func updatedIn(lines []line) (date string, said map[int]bool) {
	said = make(map[int]bool)
	for i, l := range lines {
		if !lastUpdated.MatchString(l.text) {
			continue
		}
		said[i] = true
		d := dateIn(l.text)
		if d == "" && i+1 < len(lines) && len(lines[i+1].text) < 40 {
			if d = dateIn(lines[i+1].text); d != "" {
				said[i+1] = true
			}
		}
		if date == "" {
			date = d
		}
	}
	return date, said
}

var (
	firstWord = lazyregexp.New(`(?i)\b(initial|first|original|publish\w*|publication|created|released)\b`)
	laterWord = lazyregexp.New(`(?i)\b(update\w*|revis\w*|modif\w*|amend\w*|correct\w*|chang\w*|final|edit\w*|added|republished)\b`)
)

// historyDates reads the publication history: when the page was first published and last changed.
// A date and what happened may stand on one line, or on two with the date first.
func historyDates(blocks []Block) (published, updated string) {
	for i, b := range blocks {
		date, words := dateIn(b.Text), b.Text
		if date == "" {
			continue
		}
		if !firstWord.MatchString(words) && !laterWord.MatchString(words) && i+1 < len(blocks) && dateIn(blocks[i+1].Text) == "" {
			words = blocks[i+1].Text
		}
		switch {
		case laterWord.MatchString(words):
			updated = max(updated, date)
		case firstWord.MatchString(words) && (published == "" || date < published):
			published = date
		}
	}
	return published, updated
}
