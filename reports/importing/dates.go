package importing

import (
	"fmt"
	"slices"

	"rcaviewer/reports/importing/phrase"
)

// compareDates says where title, introduction and timeline name different dates, and where the
// address does.
func (u *understanding) compareDates() {
	for _, f := range phrase.Compare(u.context(), u.read) {
		u.find("events", f.Severity, "%s", f.Message)
	}
	if len(u.from.address.lines) > 0 {
		u.compareAddressDates(fullDates(u.from.title.text()))
	}
}

func (u *understanding) compareAddressDates(title []phrase.Date) {
	address := fullDates(u.from.address.lines[len(u.from.address.lines)-1].text)
	switch {
	case len(address) == 0 || len(title) == 0:
	case !slices.ContainsFunc(address, func(d phrase.Date) bool { return contains(title, d) }):
		u.find("source", Warning, "The address of the page says %s; the title says %s.", and(written(address)), and(written(title)))
	case len(missing(title, address)) > 0:
		u.find("source", Warning, "The address of the page names %s only.", and(written(address)))
	}
}

// fullDates are the dates of a text that have a month and a day; a year that one lacks is that of
// the next one that has it, as in "March 30 and April 26, 2020".
func fullDates(text string) []phrase.Date {
	var full []phrase.Date
	year := 0
	dates := phrase.Dates(text)
	for _, d := range slices.Backward(dates) {
		if d.Year == 0 {
			d.Year = year
		}
		year = d.Year
		if d.Month > 0 && d.Day > 0 {
			full = append(full, d)
		}
	}
	slices.Reverse(full)
	return full
}

// contains tells whether a list has a date; a year that nobody gives is any.
func contains(list []phrase.Date, d phrase.Date) bool {
	return slices.ContainsFunc(list, func(o phrase.Date) bool {
		return o.Month == d.Month && o.Day == d.Day && (o.Year == d.Year || o.Year == 0 || d.Year == 0)
	})
}

func missing(list, from []phrase.Date) []phrase.Date {
	return slices.DeleteFunc(slices.Clone(list), func(d phrase.Date) bool { return contains(from, d) })
}

func written(dates []phrase.Date) []string {
	var texts []string
	for _, d := range dates {
		text := fmt.Sprintf("%s %d", d.Month, d.Day)
		if d.Year > 0 {
			text += fmt.Sprintf(", %d", d.Year)
		}
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}
