package document

import (
	"cmp"
	"context"
	"net/url"
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports"
)

// Make makes a document of reports. Its only error is the context's, when that ends before.
func Make(ctx context.Context, all []*reports.Report, o Options) (Document, error) {
	whole := WholeOf(all).Arranged(o.Order)
	return Begin(ctx, whole.of(all), whole, o)
}

// Begin makes the document of a whole as far as its first reports go, those that have been read. They
// and the whole are in order already.
func Begin(ctx context.Context, first []*reports.Report, whole Whole, o Options) (Document, error) {
	d := Document{Title: cmp.Or(strings.Join(strings.Fields(o.Title), " "), whole.Title()), Cover: whole.cover(o), Made: o.Made}
	taken := map[string]bool{}
	for _, r := range first {
		if err := ctx.Err(); err != nil {
			return Document{}, err
		}
		d.Reports = append(d.Reports, report(r, anchor(r.ID, taken), o))
	}
	return d, nil
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
