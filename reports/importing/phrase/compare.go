package phrase

import (
	"slices"
	"strings"
	"time"
)

// Compare says where the dates of the introduction, of the title and of the windows read differ.
// What the title and a phrase say of one window is not repeated; Read found that.
func Compare(c Context, all []Stated) []Finding {
	title := datesOf(newScan(bounded(c.Title)).items())
	intro := datesOf(newScan(bounded(c.Introduction)).items())
	first, last := windowDates(all)
	var found []Finding
	found = append(found, compareTitle(title, first, last)...)
	return append(found, compareIntroduction(intro, title, first, last)...)
}

// windowDates lists the distinct dates on which windows start, in order, and for each the last
// date on which one of them ends.
func windowDates(all []Stated) (first, last []time.Time) {
	ends := make(map[time.Time]time.Time)
	for _, s := range all {
		for _, w := range s.Windows {
			on, end := dateOf(w.Start), dateOf(w.Start)
			if !w.End.IsZero() {
				end = dateOf(w.End)
			}
			if w.End.Equal(midnight(w.End)) && end.After(on) {
				end = end.AddDate(0, 0, -1) // until midnight is not the next day
			}
			if end.After(ends[on]) {
				ends[on] = end
			}
		}
	}
	for on := range ends {
		first = append(first, on)
	}
	for _, on := range sorted(first) {
		last = append(last, ends[on])
	}
	return first, last
}

func dateOf(t time.Time) time.Time { return dayOf(t).date() }

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// compareTitle finds dates that only the title or only the timeline has.
func compareTitle(title []day, first, last []time.Time) []Finding {
	var found []Finding
	if len(first) == 0 || len(title) == 0 {
		return nil
	}
	if over := beyond(title, last); len(title) > 1 && !over.IsZero() && len(first) == 1 {
		return []Finding{{Warning, "The title ends on " + title[len(title)-1].String() + ", the timeline on " + dayOf(over).String() + ".", TitleDate, Timeline}}
	}
	if extra := without(first, everyDay(title)); len(extra) > 0 {
		found = append(found, Finding{Warning, "The timeline names " + list(extra) + ", which the title does not.", TitleDate, Timeline})
	}
	var silent []time.Time
	for _, d := range title {
		if d.complete() && !within(d.date(), first, last) {
			silent = append(silent, d.date())
		}
	}
	if len(silent) > 0 {
		found = append(found, Finding{Warning, "The title names " + list(silent) + ", for which the timeline gives no time.", TitleDate, Timeline})
	}
	return found
}

// beyond gives the last date of the windows where it lies after all of the title's.
func beyond(title []day, last []time.Time) time.Time {
	end := last[len(last)-1]
	for _, d := range title {
		if !d.complete() || !d.date().Before(end) {
			return time.Time{}
		}
	}
	return end
}

// without lists the dates that none of the days is.
func without(dates []time.Time, days []day) []time.Time {
	return slices.DeleteFunc(slices.Clone(dates), func(d time.Time) bool { return covers(days, d) })
}

func within(d time.Time, first, last []time.Time) bool {
	for i := range first {
		if !d.Before(first[i]) && !d.After(last[i]) {
			return true
		}
	}
	return false
}

// compareIntroduction finds dates of the introduction that title and timeline do not have, and the
// other way round.
func compareIntroduction(intro, title []day, first, last []time.Time) []Finding {
	others, who := first, "the timeline says "
	title = everyDay(title)
	named := completeDays(title)
	switch {
	case len(intro) == 0 || len(first) == 0 && len(named) == 0:
		return nil
	case len(first) == 0:
		others, who = named, "the title says "
	case len(title) > 0 && len(without(first, title)) == 0:
		who = "the title and the timeline say "
	}
	if len(first) == 0 {
		last = others
	}
	for k := range intro {
		if intro[k].y == 0 && others[0].Year() == others[len(others)-1].Year() {
			intro[k].y = others[0].Year()
		}
	}
	strange := slices.DeleteFunc(slices.Clone(intro), func(d day) bool {
		return slices.ContainsFunc(others, func(t time.Time) bool { return agree(d, dayOf(t)) }) ||
			d.complete() && (within(d.date(), others, last) || slices.ContainsFunc(named, d.date().Equal))
	})
	missing := without(others, everyDay(intro))
	switch {
	case len(strange) > 0 && len(missing) == len(others):
		return []Finding{{Warning, "The introduction names " + listDays(strange) + "; " + who + list(others) + ".", IntroDate, followed(title)}}
	case len(strange) > 0:
		return []Finding{{Warning, "The introduction also names " + listDays(strange) + "; " + who + list(others) + ".", IntroDate, followed(title)}}
	case len(missing) > 0 && len(missing) < len(others) && !ranged(intro):
		who = strings.NewReplacer("say ", "add ", "says ", "adds ").Replace(who)
		return []Finding{{Warning, "The introduction names " + listDays(intro) + " only; " + who + list(missing) + ".", IntroDate, followed(title)}}
	}
	return nil
}

// followed is whose dates went before the introduction's.
func followed(title []day) Source {
	if len(title) > 0 {
		return Title
	}
	return Timeline
}

// mostListed is how many dates a sentence names.
const mostListed = 6

func list(dates []time.Time) string {
	var days []day
	for _, t := range dates {
		days = append(days, dayOf(t))
	}
	return listDays(days)
}

// listDays writes days as a sentence has them.
func listDays(days []day) string {
	var all []string
	for _, d := range days {
		if s := d.String(); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	switch n := len(all); {
	case n == 1:
		return all[0]
	case n > mostListed:
		return all[0] + " and " + "other dates until " + all[n-1]
	default:
		return strings.Join(all[:n-1], "; ") + " and " + all[n-1]
	}
}
