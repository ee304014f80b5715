package app

import (
	"context"
	"slices"
	"strings"

	"rcaviewer/index"
	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

// An InsightRequest asks for all figures of what a search finds in full.
type InsightRequest struct {
	Search index.Request `json:"search"`
	// Period is one of PeriodKeys; empty takes the one that suits the time that is covered.
	Period string `json:"period"`
	// Split is one of SplitKeys, or empty: what the series are told apart by.
	Split string `json:"split"`
	// Wait waits until twins are known, however long that takes.
	Wait bool `json:"-"`
}

// An Insight is what the statistics view shows. Lists are never nil.
type Insight struct {
	Reports  int                 `json:"reports"` // found
	Overview statistics.Overview `json:"overview"`
	// TwinsKnown is false while twins of a large library are still looked for: Once and Platforms
	// count each report then. A Change of the kind "twins" follows.
	TwinsKnown bool `json:"twinsKnown"`
	// Wide counts wide incidents of the filtered instances' regions that are not among the reports.
	Wide int `json:"wide"`
	// Note says what the search did beyond what was asked, Nothing in a sentence that there is
	// nothing to count. Often empty.
	Note    string `json:"note"`
	Nothing string `json:"nothing"`
}

// SplitKeys are what series can be told apart by.
func SplitKeys() []string { return names(statistics.BreakdownKeys) }

// nothingFound is said where there is nothing to count.
const nothingFound = "No report is found, so there is nothing to count."

// Check refuses another period or split than there are. The error is a BadRequest or that of the search.
func (r InsightRequest) Check() error {
	for _, choice := range []struct {
		name, value string
		allowed     []string
	}{{"period", r.Period, PeriodKeys()}, {"split", r.Split, SplitKeys()}} {
		if choice.value != "" && !slices.Contains(choice.allowed, choice.value) {
			return badRequest("%s: %q is unknown; allowed are: %s", choice.name, choice.value, strings.Join(choice.allowed, ", "))
		}
	}
	return r.Search.Check()
}

// Insight computes all figures of what a search finds in full.
func (a *App) Insight(ctx context.Context, request InsightRequest) (insight Insight, err error) {
	if err := request.Check(); err != nil {
		return insight, err
	}
	err = a.use(func(s *catalog.State) error {
		m, err := s.Index.Matching(ctx, request.Search)
		if err != nil {
			return err
		}
		twins, known, err := a.twinsOf(ctx, s, request.Wait)
		if err != nil {
			return err
		}
		insight = Insight{Reports: len(m.Rows), TwinsKnown: known, Wide: m.Wide, Note: m.Note}
		if request.Search.IncludeWide {
			insight.Wide = 0
		}
		if len(m.Rows) == 0 {
			insight.Nothing = nothingFound
		}
		insight.Overview = statistics.OverviewOf(s.Index.Columns(), statistics.Ask{
			Rows: m.Rows, Outside: m.Outside, Days: m.Period, Years: m.Years, Twins: twins,
			Period: statistics.Key(request.Period), Split: statistics.Key(request.Split),
		})
		return nil
	})
	return insight, err
}

// quickTwins is how many reports have their twins found while somebody waits.
const quickTwins = 2000

// twinsOf are the pairs of twins, if they are known or quickly found. Else they are looked for in
// the background.
func (a *App) twinsOf(ctx context.Context, s *catalog.State, wait bool) (pairs [][2]int32, known bool, err error) {
	if pairs, known := s.Index.KnownTwins(); known {
		return pairs, true, nil
	}
	if wait || s.Index.Columns().Len() <= quickTwins {
		pairs, err := s.Index.TwinPairs(ctx)
		return pairs, err == nil, err
	}
	if a.twins.CompareAndSwap(false, true) {
		go a.findTwins()
	}
	return nil, false, nil
}

// twinsAmong are the pairs of twins among the reports of ids.
func (a *App) twinsAmong(ctx context.Context, some []string) (twins [][2]string, err error) {
	if len(some) < 2 {
		return nil, nil
	}
	among := map[string]bool{}
	for _, id := range some {
		among[id] = true
	}
	err = a.use(func(s *catalog.State) error {
		pairs, _, err := a.twinsOf(ctx, s, true)
		ids := s.Index.Columns().IDs
		for _, p := range pairs {
			if among[ids[p[0]]] && among[ids[p[1]]] {
				twins = append(twins, [2]string{ids[p[0]], ids[p[1]]})
			}
		}
		return err
	})
	return twins, err
}

func (a *App) findTwins() {
	err := a.use(func(s *catalog.State) error {
		_, err := s.Index.TwinPairs(a.ctx)
		return err
	})
	a.twins.Store(false)
	if err == nil {
		a.tell(Change{Kind: "twins"})
	}
}

// A QualityList are the reports that lack something.
type QualityList struct {
	Kind        string   `json:"kind"`
	Label       string   `json:"label"`
	Description string   `json:"description"`
	Count       int      `json:"count"`
	IDs         []string `json:"ids"` // in the order of their ids
}

// Quality lists of what a search finds in full the reports that lack something, a list for each kind.
func (a *App) Quality(ctx context.Context, request index.Request) (lists []QualityList, err error) {
	lists = []QualityList{}
	err = a.matching(ctx, request, func(c *reports.Columns, m index.Matching) {
		for i, q := range statistics.QualityOf(c, m.Rows) {
			ids := make([]string, len(q.Rows))
			for k, row := range q.Rows {
				ids[k] = c.IDs[row]
			}
			slices.Sort(ids)
			lists = append(lists, QualityList{q.Kind, q.Label, statistics.QualityKinds[i].Description, q.Count, ids})
		}
	})
	return lists, err
}
