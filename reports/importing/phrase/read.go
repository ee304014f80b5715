package phrase

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// Limits that keep hostile input cheap. No true phrase comes near them.
const (
	maxPhrase  = 1000 // bytes of a phrase that are read
	maxPhrases = 500  // phrases of a report
	maxWindows = 400  // windows of a phrase: a year of daily ones
)

// A window is a part on its way to be one or several Windows.
type window struct {
	part
	on    []time.Time // the dates on which it starts, as midnights in UTC
	endOn time.Time   // the date of its end, zero where none is given
	err   string      // why it cannot be read
}

// A reading is a phrase that is being read.
type reading struct {
	text string
	group
	windows  []window
	heading  bool // it only gives its date and zone to those after it
	result   []Window
	findings []Finding
}

func (rd *reading) find(severity string, k Kind, from Source, format string, args ...any) {
	f := Finding{severity, fmt.Sprintf(format, args...), k, from}
	if !slices.Contains(rd.findings, f) {
		rd.findings = append(rd.findings, f)
	}
}

// A reader reads the phrases of one report.
type reader struct {
	Context
	all          []*reading
	title, intro []day
	titleDays    []day              // title with the days within its ranges
	center       string             // the data center's zone, or ""
	timed        map[time.Time]bool // see timesOn
	said         func() *zoneWord   // see saidZone
}

// Read reads all time phrases of one report together, so that one can lend another its date or
// its zone. The result has one Stated for each phrase, in the order given.
func Read(phrases []string, c Context) []Stated {
	r := newReader(phrases, c)
	r.dates()
	r.followTitle()
	r.headings()
	r.zones()
	r.dropTwice()
	return r.stated(phrases)
}

func newReader(phrases []string, c Context) *reader {
	r := &reader{Context: c}
	r.title = datesOf(newScan(bounded(c.Title)).items())
	r.intro = datesOf(newScan(bounded(c.Introduction)).items())
	r.titleDays, r.center = everyDay(r.title), centerZone(c.DataCenter)
	r.said = sync.OnceValue(func() *zoneWord { return saidZone(c.Around) })
	for _, text := range phrases[:min(len(phrases), maxPhrases)] {
		r.all = append(r.all, newReading(text))
	}
	return r
}

func newReading(text string) *reading {
	rd := &reading{text: text[:min(len(text), maxPhrase)]}
	items := newScan(rd.text).items()
	rd.group = readItems(items)
	for _, p := range rd.parts {
		rd.windows = append(rd.windows, window{part: p, err: p.unclear})
	}
	rd.remark(items)
	return rd
}

// remark notes what is odd about how a phrase is written.
func (rd *reading) remark(items []item) {
	if rd.garbled {
		rd.find(Warning, Spelling, Nowhere, "The time phrase is garbled: in %q a word for the start and one for the end stand together.", short(rd.text))
	}
	if rd.rough {
		rd.find(Info, Rough, Nowhere, "The times are called approximate.")
	}
	for _, it := range items {
		switch {
		case it.kind == itemNumber && !rd.heading:
			rd.fail("the number " + it.in(rd.text) + " is no part of a date or time that is understood")
		case it.kind == itemDate && it.days[0].misspelt:
			rd.find(Info, Spelling, Nowhere, "The date %q is read as %s.", it.in(rd.text), it.days[0])
		case it.kind == itemZone && it.zone.readAs != "":
			rd.find(Info, Spelling, Nowhere, "The time zone %q is read as %s.", it.zone.text, titled(it.zone.readAs))
		}
	}
}

func (it item) in(text string) string { return text[it.at.Start:it.at.End] }

// fail makes all windows of the phrase unreadable.
func (rd *reading) fail(why string) {
	for k := range rd.windows {
		rd.windows[k].err = why
	}
}

// stated gathers the result, and says of each phrase without windows why it has none.
func (r *reader) stated(phrases []string) []Stated {
	all := make([]Stated, len(phrases))
	for i, text := range phrases {
		all[i].Text = text
		if i >= len(r.all) {
			all[i].Findings = []Finding{{Error, fmt.Sprintf("Only the first %d times of a report are read.", maxPhrases), Unread, Nowhere}}
			continue
		}
		rd := r.all[i]
		if len(rd.result) == 0 && len(rd.findings) == 0 || len(rd.windows) == 0 {
			rd.find(Error, Unread, Nowhere, "The time %q could not be read.", short(rd.text))
		}
		all[i].Windows, all[i].Findings = rd.result, rd.findings
	}
	return all
}

// short is a phrase as messages quote it.
func short(text string) string {
	if len(text) <= 100 {
		return text
	}
	return strings.ToValidUTF8(text[:100], "") + "..."
}
