package document

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports"
)

// New makes a document of reports.
func New(all []*reports.Report, o Options) Document {
	d, _ := Make(context.Background(), all, o) // only the context's end is an error
	return d
}

// Make is New for very many reports: it stops when the context ends.
func Make(ctx context.Context, all []*reports.Report, o Options) (Document, error) {
	all = Sorted(all, o.Order)
	d := Document{Title: cmp.Or(strings.Join(strings.Fields(o.Title), " "), ProposeTitle(all)), Cover: cover(all, o), Made: o.Made}
	taken := map[string]bool{}
	for _, r := range all {
		if err := ctx.Err(); err != nil {
			return Document{}, err
		}
		d.Reports = append(d.Reports, report(r, anchor(r.ID, taken), o))
	}
	return d, nil
}

// Sorted gives reports in an order. Ties keep the order given; reports without events stand last.
func Sorted(all []*reports.Report, order Order) []*reports.Report {
	var compare func(a, b *reports.Report) int
	switch order {
	case Newest:
		compare = func(a, b *reports.Report) int { return byStart(a, b, -1) }
	case Oldest:
		compare = func(a, b *reports.Report) int { return byStart(a, b, 1) }
	case Instance:
		compare = byInstance
	default:
		return all
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, compare)
	return all
}

func byStart(a, b *reports.Report, direction int) int {
	if len(a.Events) == 0 || len(b.Events) == 0 {
		return cmp.Compare(len(b.Events), len(a.Events)) // one of them is 0
	}
	return direction * a.Events[0].Start.Compare(b.Events[0].Start)
}

// byInstance orders by the first instance, and the reports of one by date. Codes repeat across
// platforms, so the platform counts before the code; wide incidents, which name none, stand last.
func byInstance(a, b *reports.Report) int {
	if wide := cmp.Compare(wideRank(a), wideRank(b)); wide != 0 {
		return wide
	}
	return cmp.Or(
		strings.Compare(firstPlatform(a), firstPlatform(b)),
		strings.Compare(firstCode(a), firstCode(b)),
		byStart(a, b, 1))
}

func wideRank(r *reports.Report) int {
	if r.Wide() {
		return 1
	}
	return 0
}

func firstPlatform(r *reports.Report) string {
	if all := r.Environments(); len(all) > 0 {
		return all[0].Platform
	}
	return ""
}

func firstCode(r *reports.Report) string {
	if len(r.Instances) == 0 {
		return ""
	}
	return reports.NormalCode(r.Instances[0])
}

// anchor is the id, or the id and a number when a report of the same id came before.
func anchor(id string, taken map[string]bool) string {
	name := id
	for n := 2; taken[name]; n++ {
		name = id + "-" + strconv.Itoa(n)
	}
	taken[name] = true
	return name
}

func report(r *reports.Report, anchor string, o Options) Report {
	shown := Report{
		ID: r.ID, Title: r.Title, Anchor: anchor,
		Row:   []string{r.Title, dateOf(r), Downtime(r.Downtime()), impact(r.Impact()), causes(r.Causes)},
		Facts: facts(r), Events: events(r.Events, o), Parts: sections(r, o), Source: r.Source,
	}
	if o.has(Discrepancies) {
		shown.Discrepancies = r.Discrepancies
	}
	return shown
}

// dateOf is the local date of the first event.
func dateOf(r *reports.Report) string {
	if len(r.Events) == 0 {
		return "unknown"
	}
	return r.Events[0].Start.Format(time.DateOnly)
}

func facts(r *reports.Report) []Fact {
	var list []Fact
	for _, f := range []Fact{
		{Label: "Products", Text: strings.Join(r.Products, ", ")},
		{Label: "Instances", Text: strings.Join(r.Instances, ", ")},
		{Label: "Region", Text: string(r.Region)},
		{Label: "Data center", Text: r.DataCenter},
		{Label: "Causes", Text: causes(r.Causes)},
		{Label: "Downtime", Text: Downtime(r.Downtime())},
		{Label: "Impact", Text: impact(r.Impact())},
		{Label: "Published", Text: r.Published},
		{Label: "Updated", Text: r.Updated},
	} {
		if f.Text != "" {
			list = append(list, f)
		}
	}
	return list
}

func sections(r *reports.Report, o Options) []Section {
	var list []Section
	for i, p := range []Part{Summary, Timeline, Cause, Measures} {
		if !o.has(p) {
			continue
		}
		if blocks := Blocks(r.Sections[i]); len(blocks) > 0 {
			list = append(list, Section{reports.Headings[i], blocks})
		}
	}
	return list
}

// webAddress is the address when it leads to a page on the web, else nothing.
func webAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// ProposeTitle is a title for a document of reports: the report's own when there is one, else how
// many there are, of which instance when they share it, and of which years.
func ProposeTitle(all []*reports.Report) string {
	if len(all) == 1 {
		return all[0].Title
	}
	title := plural(len(all), "Root Cause Analysis report")
	if shared := sharedInstances(all); shared != "" {
		title = shared + ": " + title
	}
	if years := years(all); years != "" {
		title += ", " + years
	}
	return title
}

func sharedInstances(all []*reports.Report) string {
	if len(all) == 0 {
		return ""
	}
	first := strings.Join(all[0].Instances, ", ")
	for _, r := range all[1:] {
		if strings.Join(r.Instances, ", ") != first || !slices.Equal(r.Environments(), all[0].Environments()) {
			return ""
		}
	}
	return first
}

func years(all []*reports.Report) string {
	first, last := 0, 0
	for _, r := range all {
		for _, e := range r.Events {
			if y := e.Start.Year(); first == 0 {
				first, last = y, y
			} else {
				first, last = min(first, y), max(last, y)
			}
		}
	}
	switch {
	case first == 0:
		return ""
	case first == last:
		return strconv.Itoa(first)
	}
	return fmt.Sprintf("%d to %d", first, last)
}
