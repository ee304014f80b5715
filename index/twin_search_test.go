package index

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// twinAnswer is what the twin says about a request.
type twinAnswer struct {
	matching   []int // reports that match in full; relaxed: in most of their words
	scores     []float64
	partial    []int // reports that match in most of their words, where there are few full ones
	mostScores []float64
	relaxed    bool
	wide       int
	facets     []Facet
	histogram  []Month
	minutes    int
	unknown    int
	platform   int // reports of the platform that carries Alma, under all filters but the product's
}

// search answers a request as the design says.
func (t *twin) search(request Request) twinAnswer {
	typed := query.Parse(request.Query)
	c := newTwinConditions(t, request, typed)
	words := t.joinCodes(typed.Match)
	full, most := t.evaluate(words)
	a := twinAnswer{scores: full.scores, mostScores: most.scores}
	for i := range t.reports {
		if full.matches[i] && c.hold(i) {
			a.matching = append(a.matching, i)
		}
		if most.matches[i] && c.hold(i) {
			a.partial = append(a.partial, i)
		}
	}
	if len(a.matching) >= mostPartial {
		a.partial = nil
	}
	set := full
	if len(a.matching) == 0 && len(a.partial) > 0 {
		a.relaxed, a.matching, a.partial, a.scores, set = true, a.partial, nil, most.scores, most
	}
	a.count(c, set.matches)
	return a
}

// evaluate finds the reports that match everything and, apart from them, those that match most:
// whatever is no plain word, and words of more than half of the weight.
func (t *twin) evaluate(n query.Node) (full, most outcome) {
	parts, ok := n.(query.And)
	if !ok && n != nil {
		parts = query.And{n}
	}
	alone := len(query.Query{Match: n}.Leaves()) == 1
	full = t.outcome(func(int) bool { return true })
	required := t.outcome(func(int) bool { return true })
	weights, all := make([]float64, len(t.reports)), 0.0
	most = t.outcome(func(int) bool { return false })
	for i := range parts {
		part := t.within(parts, i, alone)
		if !part.restricts {
			continue
		}
		_, plain := parts[i].(query.Word)
		matching := len(slices.DeleteFunc(slices.Clone(part.matches), func(hit bool) bool { return !hit }))
		weight := math.Cbrt(twinRarity(matching, len(t.reports)))
		if plain && matching > 0 {
			all += weight
		}
		for row, hit := range part.matches {
			full.matches[row] = full.matches[row] && hit
			full.scores[row] += part.scores[row]
			most.scores[row] += part.scores[row]
			if plain && hit {
				weights[row] += weight
			}
			if !plain {
				required.matches[row] = required.matches[row] && hit
			}
		}
	}
	for row := range t.reports {
		most.matches[row] = required.matches[row] && weights[row] > all/2 && !full.matches[row]
	}
	return full, most
}

// joinCodes makes one word of two or three neighbouring words that together are a code.
func (t *twin) joinCodes(n query.Node) query.Node {
	switch n := n.(type) {
	case query.Or:
		out := query.Or{}
		for _, side := range n {
			out = append(out, t.joinCodes(side))
		}
		return out
	case query.Not:
		return query.Not{Of: t.joinCodes(n.Of)}
	case query.And:
		out := query.And{}
		for len(n) > 0 {
			taken := 1
			for _, count := range []int{3, 2} {
				if taken == 1 && count <= len(n) && t.code(strings.Join(wordsOf(n[:count]), " ")) != "" {
					taken = count
				}
			}
			if taken == 1 {
				out = append(out, t.joinCodes(n[0]))
			} else {
				out = append(out, query.Word{Text: strings.Join(wordsOf(n[:taken]), "-"), Begins: n[taken-1].(query.Word).Begins})
			}
			n = n[taken:]
		}
		if len(out) == 1 {
			return out[0]
		}
		return out
	}
	return n
}

// code is the instance code that a text names, as the first report writes it; empty when it names
// none.
func (t *twin) code(text string) string {
	for _, r := range t.reports {
		for _, code := range r.Instances {
			if reports.NormalCode(code) == reports.NormalCode(text) {
				return code
			}
		}
	}
	return ""
}

// hasValue tells whether a report has one of some values.
func hasValue(r *reports.Report, f reports.Field, values []string) bool {
	for _, has := range r.Values(f) {
		for _, v := range values {
			if f.Key(has) == f.Key(v) {
				return true
			}
		}
	}
	return false
}

func startsWithin(r *reports.Report, p reports.Period) bool {
	return slices.ContainsFunc(r.Events, func(e reports.Event) bool { return p.Contains(reports.Day(e.Start)) })
}

// startsThen tells whether an event of a report started on a weekday, or in or outside working
// hours, as the clock on the wall of its zone showed.
func startsThen(r *reports.Report, field string, values []string) bool {
	return slices.ContainsFunc(r.Events, func(e reports.Event) bool {
		day, clock := strings.ToLower(e.Start.Format("Monday")), e.Start.Format("15:04")
		has := day
		if field == "hours" {
			has = "outside"
			if day != "saturday" && day != "sunday" && clock >= "08:00" && clock < "18:00" {
				has = "working"
			}
		}
		return slices.ContainsFunc(values, func(v string) bool { return strings.EqualFold(strings.TrimSpace(v), has) })
	})
}

// twinConditions are the filters of a request and those typed in its query.
type twinConditions struct {
	twin        *twin
	values      [reports.NumFields][]string
	weekday     []string
	hours       []string
	period      reports.Period
	includeWide bool
}

func newTwinConditions(t *twin, request Request, typed query.Query) *twinConditions {
	c := &twinConditions{twin: t, includeWide: request.IncludeWide}
	for f := range reports.NumFields {
		c.values[f] = slices.Clone(*request.Filters.Of(f))
		for _, filter := range typed.Filters {
			if filter.Field == f {
				c.values[f] = append(c.values[f], filter.Value)
			}
		}
	}
	c.weekday, c.hours = slices.Clone(request.Filters.Weekday), slices.Clone(request.Filters.Hours)
	for _, m := range typed.Moments {
		if m.Field == reports.FieldWeekday {
			c.weekday = append(c.weekday, m.Value)
		} else {
			c.hours = append(c.hours, m.Value)
		}
	}
	given, err := reports.ParseRange(request.Filters.From, request.Filters.To)
	if err != nil {
		panic(err) // the generator writes only dates
	}
	c.period = given.Intersect(typed.Period())
	return c
}

// holds tells whether one field's filter lets a report through.
func (c *twinConditions) holds(f reports.Field, i int) bool {
	return len(c.values[f]) == 0 || hasValue(c.twin.reports[i], f, c.values[f]) ||
		f == reports.FieldInstance && c.includeWide && c.isWide(i)
}

func (c *twinConditions) inPeriod(i int) bool {
	return c.period == reports.Always || startsWithin(c.twin.reports[i], c.period)
}

// hold tells whether all filters let a report through.
func (c *twinConditions) hold(i int) bool {
	for f := range reports.NumFields {
		if !c.holds(f, i) {
			return false
		}
	}
	then := func(field string, values []string) bool {
		return len(values) == 0 || startsThen(c.twin.reports[i], field, values)
	}
	return c.inPeriod(i) && then("weekday", c.weekday) && then("hours", c.hours)
}

// holdBut tells whether all filters would let a report through if one field had none.
func (c *twinConditions) holdBut(but reports.Field, i int) bool {
	others := *c
	others.values[but] = nil
	return others.hold(i)
}

// isWide tells whether a report is a wide incident of a region of the filtered environments.
func (c *twinConditions) isWide(i int) bool {
	if len(c.values[reports.FieldInstance]) == 0 || !c.twin.reports[i].Wide() {
		return false
	}
	return slices.ContainsFunc(c.twin.reports, func(r *reports.Report) bool {
		products := c.values[reports.FieldProduct]
		return r.Region == c.twin.reports[i].Region && hasValue(r, reports.FieldInstance, c.values[reports.FieldInstance]) &&
			(len(products) == 0 || hasValue(r, reports.FieldProduct, products))
	})
}

// count counts among matching reports.
func (a *twinAnswer) count(c *twinConditions, matching []bool) {
	months := map[string]map[int]bool{}
	for i, r := range c.twin.reports {
		if !matching[i] {
			continue
		}
		if c.isWide(i) && c.holdBut(reports.FieldInstance, i) {
			a.wide++
		}
		if c.hold(i) {
			down := r.Downtime()
			a.minutes += down.Minutes
			if !down.Known {
				a.unknown++
			}
		}
		carries := hasValue(r, reports.FieldProduct, []string{reports.HigherEd}) && !hasValue(r, reports.FieldProduct, []string{"Alma"})
		chosen := slices.ContainsFunc(c.values[reports.FieldProduct], func(v string) bool { return strings.EqualFold(v, reports.HigherEd) })
		if carries && !chosen && c.holdBut(reports.FieldProduct, i) {
			a.platform++
		}
		everything := *c
		everything.period = reports.Always
		if everything.hold(i) {
			for _, e := range r.Events {
				month := e.Start.Format("2006-01")
				if months[month] == nil {
					months[month] = map[int]bool{}
				}
				months[month][i] = true
			}
		}
	}
	a.histogram = []Month{}
	for month, found := range months {
		a.histogram = append(a.histogram, Month{month, len(found)})
	}
	slices.SortFunc(a.histogram, func(x, y Month) int { return strings.Compare(x.Month, y.Month) })
	for f := range reports.NumFields {
		a.facets = append(a.facets, c.facet(f, matching))
	}
}

// facet counts the values of a field under all filters but its own.
func (c *twinConditions) facet(f reports.Field, matching []bool) Facet {
	counts, shown := map[string]int{}, map[string]string{}
	for _, v := range slices.Backward(c.values[f]) { // of two spellings the first is shown
		shown[f.Key(v)] = strings.TrimSpace(v)
	}
	for i := len(matching) - 1; i >= 0; i-- { // and that of the first report
		different := map[string]bool{}
		for _, v := range c.twin.reports[i].Values(f) {
			shown[f.Key(v)] = v
			different[f.Key(v)] = true
		}
		for key := range different {
			if matching[i] && c.holdBut(f, i) {
				counts[key]++
			}
		}
	}
	for _, v := range f.Closed() {
		shown[f.Key(v)] = v
	}
	facet := Facet{reports.FieldNames[f], []FacetValue{}}
	for key, value := range shown {
		selected := slices.ContainsFunc(c.values[f], func(v string) bool { return f.Key(v) == key })
		if counts[key] > 0 || selected {
			facet.Values = append(facet.Values, FacetValue{value, counts[key], selected})
		}
	}
	slices.SortFunc(facet.Values, func(x, y FacetValue) int {
		switch f {
		case reports.FieldYear:
			return strings.Compare(y.Value, x.Value)
		case reports.FieldDuration:
			return slices.Index(reports.Durations, x.Value) - slices.Index(reports.Durations, y.Value)
		}
		return cmp.Or(y.Count-x.Count, strings.Compare(x.Value, y.Value))
	})
	return facet
}

// before tells whether a report comes before another in an order; scores decide relevance.
func (t *twin) before(order string, scores []float64) func(a, b int) int {
	instant := func(i int) int64 {
		if len(t.reports[i].Events) == 0 {
			return math.MinInt64
		}
		return t.reports[i].Events[0].Start.Unix()
	}
	newer := func(a, b int) int {
		return cmp.Or(cmp.Compare(instant(b), instant(a)), strings.Compare(t.reports[a].ID, t.reports[b].ID))
	}
	length := func(i int) int {
		if down := t.reports[i].Downtime(); down.Known {
			return down.Minutes
		}
		return -1
	}
	switch order {
	case SortNewest:
		return newer
	case SortOldest:
		return func(a, b int) int {
			x, y := instant(a), instant(b)
			if (x == math.MinInt64) != (y == math.MinInt64) {
				return cmp.Compare(y, x) // without a date: last
			}
			return cmp.Or(cmp.Compare(x, y), newer(a, b))
		}
	case SortLongest:
		return func(a, b int) int { return cmp.Or(length(b)-length(a), newer(a, b)) }
	case SortRelevance:
		return func(a, b int) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), newer(a, b)) }
	}
	panic(fmt.Sprintf("no order %q", order))
}
