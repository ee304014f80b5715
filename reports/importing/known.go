package importing

import (
	"cmp"
	"slices"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/cause"
)

// Known is what other reports teach: the names that are in use, the zones of instances, and which
// words speak for which cause. It may be used by several goroutines at once.
type Known struct {
	products   *productReader
	sites      map[string]reports.Region
	zones      map[reports.Environment][]zoneAt
	classifier *cause.Classifier
}

// zoneAt is the zone that a report gave its times in.
type zoneAt struct {
	at   time.Time
	zone string
}

// Learn takes from reports what helps to understand a page.
func Learn(all []*reports.Report) *Known {
	k := &Known{
		products:   newProductReader(productsOf(all)),
		sites:      map[string]reports.Region{},
		zones:      map[reports.Environment][]zoneAt{},
		classifier: cause.Train(all),
	}
	for name, region := range knownSites {
		k.sites[name] = region
	}
	for _, r := range all {
		if r.DataCenter != "" {
			k.sites[r.DataCenter] = r.Region
		}
		for _, e := range environments(r.Products, r.Instances) {
			for _, event := range r.Events {
				k.zones[e] = append(k.zones[e], zoneAt{event.Start, event.Zone})
			}
		}
	}
	return k
}

// productsOf are the products of reports, the most frequent first.
func productsOf(all []*reports.Report) []string {
	count := map[string]int{}
	for _, r := range all {
		for _, p := range r.Products {
			count[p]++
		}
	}
	names := make([]string, 0, len(count))
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return names
}

// environments are those of a report, or its platforms where it names no instance.
func environments(products, instances []string) []reports.Environment {
	if len(instances) == 0 {
		instances = []string{""}
	}
	return reports.EnvironmentsOf(products, instances)
}

// usual makes a function that gives the zone that the reports nearest in time on the same
// environments have.
func (k *Known) usual(products, instances []string) func(time.Time) string {
	return func(at time.Time) string {
		zone, nearest := "", time.Duration(-1)
		for _, e := range environments(products, instances) {
			for _, z := range k.zones[e] {
				if away := z.at.Sub(at).Abs(); nearest < 0 || away < nearest {
					zone, nearest = z.zone, away
				}
			}
		}
		return zone
	}
}
