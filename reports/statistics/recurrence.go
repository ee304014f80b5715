package statistics

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// A Recurrence is what came back. Lists are never nil, the most frequent first.
type Recurrence struct {
	Environments []EnvironmentGaps `json:"environments"`
	Causes       []CauseGaps       `json:"causes"`
	Chains       []Chain           `json:"chains"`
	// More are how many of each were left out after the first mostRecurring.
	MoreEnvironments int `json:"moreEnvironments"`
	MoreChains       int `json:"moreChains"`
}

// mostRecurring bounds each list.
const mostRecurring = 100

// Gaps are how often something happened, and how far apart. Incidents that are twins count once.
type Gaps struct {
	Incidents int    `json:"incidents"`
	First     string `json:"first"` // YYYY-MM-DD, local
	Last      string `json:"last"`  // YYYY-MM-DD, local
	// Days between the starts of one incident and the next, nil with fewer than two.
	MedianDays   *float64 `json:"medianDays"`
	ShortestDays *float64 `json:"shortestDays"`
	LongestDays  *float64 `json:"longestDays"`
}

// EnvironmentGaps are those of an instance on a platform.
type EnvironmentGaps struct {
	Platform string `json:"platform"`
	Instance string `json:"instance"` // as a filter takes it
	Gaps     Gaps   `json:"gaps"`
}

// CauseGaps are those of a cause, wherever it was.
type CauseGaps struct {
	Cause string `json:"cause"`
	Label string `json:"label"`
	Gaps  Gaps   `json:"gaps"`
}

// A Chain is a cause that came back on an environment: each incident began when the one before was
// over. What was promised after each is in the reports.
type Chain struct {
	Platform string `json:"platform"`
	Instance string `json:"instance"`
	Cause    string `json:"cause"`
	Label    string `json:"label"`
	// IDs are the incidents, the oldest first; Starts are their local dates, YYYY-MM-DD.
	IDs    []string `json:"ids"`
	Starts []string `json:"starts"`
	Gaps   Gaps     `json:"gaps"`
}

// RecurrenceOf finds what came back among rows. twins are pairs of rows that tell of one incident; of
// those the older one counts. A report that names no cause is in no chain, one without a date nowhere.
func RecurrenceOf(c *reports.Columns, rows []int32, twins [][2]int32) Recurrence {
	f := newRecurring(c, rows, twins)
	for place := range f.ordered {
		f.add(int32(place))
	}
	r := Recurrence{Environments: []EnvironmentGaps{}, Causes: []CauseGaps{}, Chains: []Chain{}}
	order := most(f.byEnvironment, f.environmentLess)
	r.MoreEnvironments = max(0, len(order)-mostRecurring)
	for _, env := range order[:len(order)-r.MoreEnvironments] {
		platform, instance := f.environment(int32(env))
		r.Environments = append(r.Environments, EnvironmentGaps{platform, instance, f.byEnvironment[env].gaps(f)})
	}
	for _, cause := range most(f.byCause, func(a, b int) int { return a - b }) {
		term := reports.Causes[cause]
		r.Causes = append(r.Causes, CauseGaps{term.ID, term.Label, f.byCause[cause].gaps(f)})
	}
	r.Chains, r.MoreChains = f.chains()
	return r
}

// recurring gathers rows in the order of their starts.
type recurring struct {
	columns       *reports.Columns
	ordered       []incident
	firstTwin     []int32 // by place: that of the first of its twins, itself where it has none before
	environments  *environments
	noCause       int
	byEnvironment []trail
	byCause       []trail
	byBoth        [][]trail // by environment and cause
}

// An incident is a row with what its place in the order goes by, side by side: memory is read in order
// where it would be jumped about in.
type incident struct {
	start int64
	over  int64 // the last moment that is known of its events
	row   int32
}

// both is an environment and a cause.
type both struct{ environment, cause int }

// A trail are the incidents of something, as places in the order of all.
type trail struct {
	places []int32
	over   int64 // when the last one was over
}

func newRecurring(c *reports.Columns, rows []int32, twins [][2]int32) *recurring {
	f := &recurring{columns: c, environments: newEnvironments(c)}
	f.noCause, _ = c.Code(reports.FieldCause, "under-investigation")
	f.byCause = make([]trail, len(c.Values(reports.FieldCause)))
	for _, row := range rows {
		if c.Starts[row] != reports.NoDate {
			f.ordered = append(f.ordered, incident{c.Starts[row], f.over(row), row})
		}
	}
	slices.SortFunc(f.ordered, func(a, b incident) int {
		if a.start != b.start { // most: comparing ids as well takes twice as long
			return cmp.Compare(a.start, b.start)
		}
		return strings.Compare(c.IDs[a.row], c.IDs[b.row])
	})
	f.firstTwin = firstTwins(c, f.ordered, groupsOf(twins, rows))
	return f
}

// firstTwins gives for each place in an order that of the first of its twins.
func firstTwins(c *reports.Columns, ordered []incident, groups [][]int32) []int32 {
	const alone = -1
	groupOf := make([]int32, c.Len())
	for row := range groupOf {
		groupOf[row] = alone
	}
	for i, group := range groups {
		for _, row := range group {
			groupOf[row] = int32(i)
		}
	}
	first, met := make([]int32, len(ordered)), make([]int32, len(groups))
	for i := range met {
		met[i] = alone
	}
	for place, in := range ordered {
		first[place] = int32(place)
		if group := groupOf[in.row]; group != alone {
			if met[group] == alone {
				met[group] = int32(place)
			}
			first[place] = met[group]
		}
	}
	return first
}

func (f *recurring) add(place int32) {
	in := f.ordered[place]
	causes := f.columns.Codes(reports.FieldCause, int(in.row))
	for _, env := range f.environments.of(in.row) {
		for len(f.byEnvironment) <= int(env) {
			f.byEnvironment = append(f.byEnvironment, trail{})
			f.byBoth = append(f.byBoth, make([]trail, len(f.byCause)))
		}
		f.extend(&f.byEnvironment[env], place)
		for _, cause := range causes {
			t := &f.byBoth[env][cause]
			after := len(t.places) == 0 || in.start > t.over
			if int(cause) != f.noCause && after && f.extend(t, place) {
				t.over = in.over
			}
		}
	}
	for _, cause := range causes {
		f.extend(&f.byCause[cause], place)
	}
}

// extend adds an incident to a trail, unless a twin of it is there.
func (f *recurring) extend(t *trail, place int32) bool {
	first := f.firstTwin[place]
	for i := len(t.places) - 1; i >= 0 && t.places[i] >= first; i-- {
		if f.firstTwin[t.places[i]] == first {
			return false
		}
	}
	t.places = append(t.places, place)
	return true
}

// over is the last moment that is known of a row's events.
func (f *recurring) over(row int32) int64 {
	w, last := f.columns.Windows(), f.columns.Starts[row]
	for i, to := w.Of(int(row)); i < to; i++ {
		last = max(last, w.Starts[i]+max(0, w.Lengths[i]))
	}
	return last
}

// chains are the trails of a cause on an environment of at least two, longest first, then by how
// lately it came back.
func (f *recurring) chains() (list []Chain, more int) {
	var found []both
	for env, trails := range f.byBoth {
		for cause, t := range trails {
			if len(t.places) > 1 {
				found = append(found, both{env, cause})
			}
		}
	}
	slices.SortFunc(found, func(a, b both) int {
		ta, tb := f.trail(a).places, f.trail(b).places
		if by := cmp.Or(cmp.Compare(len(tb), len(ta)), cmp.Compare(tb[len(tb)-1], ta[len(ta)-1])); by != 0 {
			return by
		}
		return cmp.Or(f.environmentLess(a.environment, b.environment), cmp.Compare(a.cause, b.cause))
	})
	more = max(0, len(found)-mostRecurring)
	list = []Chain{}
	for _, of := range found[:len(found)-more] {
		platform, instance := f.environment(int32(of.environment))
		term := reports.Causes[of.cause]
		chain := Chain{Platform: platform, Instance: instance, Cause: term.ID, Label: term.Label, Gaps: f.trail(of).gaps(f)}
		for _, place := range f.trail(of).places {
			chain.IDs = append(chain.IDs, f.columns.IDs[f.ordered[place].row])
			chain.Starts = append(chain.Starts, f.day(place))
		}
		list = append(list, chain)
	}
	return list, more
}

func (f *recurring) trail(of both) *trail { return &f.byBoth[of.environment][of.cause] }

func (f *recurring) day(place int32) string {
	start, _ := f.columns.Start(int(f.ordered[place].row))
	return start.Format("2006-01-02")
}

// most are the trails that are not empty, the longest first.
func most(trails []trail, less func(a, b int) int) []int {
	var list []int
	for i, t := range trails {
		if len(t.places) > 0 {
			list = append(list, i)
		}
	}
	slices.SortFunc(list, func(a, b int) int {
		return cmp.Or(len(trails[b].places)-len(trails[a].places), less(a, b))
	})
	return list
}

func (t *trail) gaps(f *recurring) Gaps {
	g := Gaps{Incidents: len(t.places), First: f.day(t.places[0]), Last: f.day(t.places[len(t.places)-1])}
	var between []int64
	for i := 1; i < len(t.places); i++ {
		between = append(between, f.ordered[t.places[i]].start-f.ordered[t.places[i-1]].start)
	}
	if len(between) > 0 {
		days := func(seconds float64) *float64 {
			d := rounded(seconds / (24 * 3600))
			return &d
		}
		g.ShortestDays, g.LongestDays = days(float64(slices.Min(between))), days(float64(slices.Max(between)))
		g.MedianDays = days(median(between))
	}
	return g
}
