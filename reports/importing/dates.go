package importing

import (
	"fmt"
	"slices"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/phrase"
)

// compareDates says where the introduction or the address names other dates than the title and
// the timeline. The timeline itself is compared with the title where its times are read.
func (u *understanding) compareDates() {
	title := fullDates(u.from.title.text())
	events := eventDates(u.report.Events)
	both := slices.Concat(title, events)
	intro := fullDates(u.from.introduction.text())
	switch {
	case len(intro) == 0 || len(both) == 0:
	case !slices.ContainsFunc(intro, func(d phrase.Date) bool { return contains(both, d) }):
		u.find("events", Warning, "The introduction names %s; %s.", and(written(intro)), sayDates(title, events))
	case len(title) > 1 && len(missing(title, intro)) > 0:
		u.find("events", Warning, "The introduction names %s only; %s.", and(written(intro)), addDates(missing(title, intro), events))
	}
	if len(u.from.address.lines) > 0 {
		u.compareAddressDates(title)
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

func eventDates(events []reports.Event) []phrase.Date {
	var dates []phrase.Date
	for _, e := range events {
		y, m, d := e.Start.Date()
		if date := (phrase.Date{Year: y, Month: m, Day: d}); !contains(dates, date) {
			dates = append(dates, date)
		}
	}
	return dates
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

func sayDates(title, events []phrase.Date) string {
	switch {
	case len(title) == 0:
		return "the timeline says " + and(written(events))
	case len(events) == 0 || len(missing(title, events)) > 0 && len(missing(events, title)) > 0:
		return "the title says " + and(written(title))
	}
	return "the title and the timeline say " + and(written(title))
}

func addDates(more, events []phrase.Date) string {
	if len(missing(more, events)) == 0 {
		return "the title and the timeline add " + and(written(more))
	}
	return "the title adds " + and(written(more))
}
