package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

// generator makes reports and requests out of the words and values of the embedded corpus. What it
// makes depends on its seed alone.
type generator struct {
	*rand.Rand
	sentences []string
	values    [reports.NumFields][]string
}

func newGenerator(t *testing.T, seed uint64) *generator {
	t.Helper()
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 2024))}
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	columns := reports.NewColumns(all)
	for f := range reports.NumFields {
		g.values[f] = columns.Values(f)
	}
	for _, r := range all {
		for _, section := range r.Sections {
			g.sentences = append(g.sentences, strings.SplitAfter(reports.Plain(section), ". ")...)
		}
	}
	return g
}

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

// some picks from least to most different values.
func some[T any](g *generator, list []T, least, most int) []T {
	picked := slices.Clone(list)
	g.Shuffle(len(picked), func(i, j int) { picked[i], picked[j] = picked[j], picked[i] })
	return picked[:min(len(picked), least+g.IntN(most-least+1))]
}

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

// reports makes n reports. They use a few of the values, so that filters meet each other.
func (g *generator) reports(n int) []*reports.Report {
	few := *g
	for _, f := range []reports.Field{reports.FieldProduct, reports.FieldInstance, reports.FieldDataCenter, reports.FieldCause} {
		few.values[f] = some(g, g.values[f], 4, 8)
	}
	few.sentences = some(g, g.sentences, 40, 200)
	all := make([]*reports.Report, n)
	for i := range all {
		all[i] = few.report(i)
	}
	slices.SortFunc(all, func(a, b *reports.Report) int { return strings.Compare(a.ID, b.ID) })
	return all
}

func (g *generator) report(number int) *reports.Report {
	r := &reports.Report{
		Products:  some(g, g.values[reports.FieldProduct], 1, 3),
		Instances: some(g, g.values[reports.FieldInstance], 0, 3),
		Region:    pick(g, reports.Regions),
		Events:    g.events(),
	}
	for _, c := range some(g, g.values[reports.FieldCause], 1, 3) {
		r.Causes = append(r.Causes, reports.Cause(c))
	}
	if g.chance(50) {
		r.DataCenter = pick(g, g.values[reports.FieldDataCenter])
	}
	date := "2020-01-01"
	if len(r.Events) > 0 {
		date = r.Events[0].Start.Format(time.DateOnly)
	}
	r.ID = fmt.Sprintf("%s-r%d", date, number)
	r.Title = strings.Join(append(slices.Clone(r.Instances), "RCA", date), " - ")
	for i := range r.Sections {
		r.Sections[i] = strings.TrimSpace(strings.Join(some(g, g.sentences, 0, 3), ""))
	}
	return r
}

var zones = []string{"America/Los_Angeles", "America/Chicago", "Europe/Amsterdam", "Asia/Singapore", "Pacific/Kiritimati", "Pacific/Pago_Pago"}

// events makes none to three windows near the turn of a month or year, where the local date, the
// month and the year differ from those in UTC. Some have no end; few times, so that some are ties.
func (g *generator) events() []reports.Event {
	var events []reports.Event
	for range g.IntN(4) {
		name := pick(g, zones)
		zone, err := reports.LoadZone(name)
		if err != nil {
			panic(err) // the zones are embedded
		}
		at := time.Date(2018+g.IntN(5), time.Month(1+6*g.IntN(2)), 1, 0, 0, 0, 0, time.UTC)
		at = at.Add(time.Duration(g.IntN(9)-4) * 6 * time.Hour).In(zone)
		_, offset := at.Zone()
		e := reports.Event{Start: at.In(time.FixedZone("", offset)), Zone: name, Impact: reports.Impact(pick(g, reports.IDs(reports.Impacts)))}
		if !g.chance(30) {
			e.End = e.Start.Add(time.Duration(pick(g, []int{0, 14, 15, 59, 60, 239, 240, 1000})) * time.Minute)
		}
		events = append(events, e)
	}
	slices.SortFunc(events, func(a, b reports.Event) int { return a.Start.Compare(b.Start) })
	return events
}

// request makes a request about reports.
func (g *generator) request(all []*reports.Report) Request {
	r := Request{
		Query: g.query(all), IncludeWide: g.chance(20),
		Sort: pick(g, append([]string{""}, Sorts...)), Offset: g.IntN(6) * g.IntN(6), Limit: pick(g, []int{0, 1, 5, 20, 1000}),
	}
	for f := range reports.NumFields {
		if g.chance(12) {
			for range 1 + g.IntN(2) {
				*r.Filters.Of(f) = append(*r.Filters.Of(f), g.value(all, f))
			}
		}
	}
	if r.IncludeWide && g.chance(50) { // by chance few requests have what is included
		r.Filters.Instance = []string{g.value(all, reports.FieldInstance)}
		if g.chance(50) {
			r.Filters.Product = []string{g.value(all, reports.FieldProduct)}
		}
	}
	if g.chance(10) {
		r.Filters.Weekday = append(some(g, reports.Weekdays, 1, 3), strings.ToUpper(pick(g, reports.Weekdays)))
	}
	if g.chance(10) {
		r.Filters.Hours = []string{pick(g, []string{"working", "outside", " Outside", "WORKING"})}
	}
	if g.chance(15) {
		r.Filters.From = g.date()
	}
	if g.chance(15) {
		r.Filters.To = g.date()
	}
	return r
}

// value is a value of a field in some spelling, sometimes one that no report has.
func (g *generator) value(all []*reports.Report, f reports.Field) string {
	value := pick(g, g.values[f])
	if len(all) > 0 {
		if has := pick(g, all).Values(f); len(has) > 0 && g.chance(80) {
			value = pick(g, has)
		}
	}
	if f == reports.FieldYear {
		return value
	}
	switch g.IntN(8) {
	case 0:
		return strings.ToUpper(value)
	case 1:
		return strings.ToLower(value)
	case 2:
		if f.Closed() == nil {
			return value + "9"
		}
	case 3:
		if f == reports.FieldInstance {
			return strings.ReplaceAll(value[:2]+"-"+value[2:], " ", "")
		}
	}
	return value
}

func (g *generator) date() string {
	return time.Date(2017+g.IntN(7), time.Month(1+g.IntN(12)), 1+g.IntN(31), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)[:pick(g, []int{4, 7, 10})]
}

// query makes a text of none to five terms. Its last word may be unfinished.
func (g *generator) query(all []*reports.Report) string {
	var terms []string
	for range g.IntN(6) {
		if len(terms) > 0 && g.chance(12) {
			terms = append(terms, "OR")
		}
		terms = append(terms, g.term(all, 0))
	}
	text := strings.Join(terms, " ")
	if g.chance(15) {
		return text + " " + g.words(all, 1)[:1] // begins more words than are looked for
	}
	if word := []rune(text); len(word) > 3 && g.chance(30) {
		return string(word[:len(word)-1-g.IntN(3)])
	}
	if g.chance(30) {
		return text + " "
	}
	return text
}

func (g *generator) term(all []*reports.Report, depth int) string {
	word := g.words(all, 1)
	switch g.IntN(16) {
	case 0:
		return "-" + word
	case 1:
		return `"` + g.words(all, 2+g.IntN(2)) + `"`
	case 2:
		return `-"` + g.words(all, 2) + `"`
	case 3:
		return string(g.part()) + ":" + word
	case 4:
		return string(g.part()) + `:"` + g.words(all, 1+g.IntN(2)) + `"`
	case 5, 6:
		if depth < 2 {
			separator := pick(g, []string{" ", " OR ", " OR "})
			return pick(g, []string{"", "-"}) + "(" + g.term(all, depth+1) + separator + g.term(all, depth+1) + ")"
		}
	case 7:
		f := reports.Field(g.IntN(int(reports.NumFields)))
		return pick(g, []string{"", "", "-"}) + reports.FieldNames[f] + `:"` + g.value(all, f) + `"`
	case 8:
		if g.chance(40) {
			return pick(g, []string{"weekday:", "-weekday:"}) + pick(g, []string{"monday", "Friday", "sunday", "someday"})
		}
		if g.chance(40) {
			return pick(g, []string{"hours:working", "hours:OUTSIDE", "-hours:working", "hours:"})
		}
		return pick(g, []string{"after:", "before:", "-after:"}) + g.date()
	case 9:
		return "duration:" + pick(g, []string{"<", "<=", "", ">=", ">"}) + pick(g, []string{"14", "15", "60", "240"})
	case 10:
		return strings.Join(pick(g, pick(g, fieldSynonyms().groups)), " ")
	case 11:
		return pick(g, []string{"the", "of", "what", "why", "out"})
	case 12:
		code := pick(g, g.values[reports.FieldInstance])
		apart := len(code) - 2
		return pick(g, []string{code, code[:apart] + " " + code[apart:], strings.ReplaceAll(code, " ", "-")})
	case 13:
		return strings.ReplaceAll(g.words(all, 2), " ", "-")
	}
	return g.formOf(word)
}

func (g *generator) part() string {
	return pick(g, []string{"title", "root", "measures", "summary", "timeline"})
}

// words are neighbouring words of some report, without signs of the query language.
func (g *generator) words(all []*reports.Report, n int) string {
	if len(all) == 0 {
		return "network"
	}
	found := terms(fieldText(pick(g, all), textField(g.IntN(int(numTextFields))))[0])
	if len(found) < n {
		return "network switch"
	}
	first := g.IntN(len(found) - n + 1)
	return strings.Join(found[first:first+n], " ")
}

// formOf is a word in another form, misspelt or cut short, but mostly as it is.
func (g *generator) formOf(word string) string {
	switch letters := []rune(word); g.IntN(10) {
	case 0:
		return word + pick(g, []string{"s", "ed", "ing"})
	case 1:
		return strings.ToUpper(word)
	case 2:
		if i := g.IntN(len(letters)); len(letters) > 5 {
			return string(slices.Delete(letters, i, i+1))
		}
	case 3:
		return pick(g, []string{"zz9", "qq1qq", "xyzzyplugh"})
	}
	return word
}
