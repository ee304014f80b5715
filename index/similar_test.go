package index

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
)

// Reports whose root causes are alike, or look alike, to a reader.
func TestSimilarOfCorpus(t *testing.T) {
	x := corpusIndex(t)
	for _, c := range []struct {
		id       string
		first    string // the most similar
		has, not []string
	}{
		{"2018-01-12-eu01", "2021-11-09-eu00", []string{"2022-08-22-eu02", "2021-02-01-eu02"}, []string{"2018-09-26-primo-ve-na04"}},
		{"2018-07-18-primo-mt-apac01", "2018-06-24-primo-mt-apac01", []string{"2018-04-09-primo-mt-apac01", "2017-02-15-primo-mt-eu02"}, nil},
		{"2019-10-24-campusm-eu01", "2019-10-03-campusm-eu01", []string{"2017-08-30-campusm-eu01"}, nil},
		{"2020-06-08-eu00", "2020-05-20-ap01", []string{"2020-08-05-ap01", "2021-04-21-na04"}, []string{"2018-06-24-primo-mt-apac01"}},
		{"2015-09-24-na01-na02-na03", "2015-09-28-primo-eu", []string{"2019-03-03-primo-na"}, nil},
		{"2022-01-27-ap01", "2022-01-27-primo-mt-apac01-apac03-tc-apac02", nil, nil},
		{"2024-09-25-primo-mt-eu02", "2021-12-12-primo-mt-ca01", []string{"2023-09-30-primo-mt-na01-na02"}, nil},
		{"2016-10-12-primo-mt-eu01", "2016-10-21-cross-product", nil, []string{"2020-09-09-primo-ve-na06"}},
		{"2024-11-05-eu01-eu02", "", nil, []string{"2022-04-04-eu03"}}, // they share the word infrastructure
	} {
		ids := []string{}
		for _, h := range similarTo(t, x, c.id).Similar {
			ids = append(ids, h.ID)
		}
		if c.first != "" && (len(ids) == 0 || ids[0] != c.first) {
			t.Errorf("%s: most similar are %v, want %s first", c.id, ids, c.first)
		}
		for _, id := range c.has {
			if !slices.Contains(ids, id) {
				t.Errorf("%s: %s is missing in %v", c.id, id, ids)
			}
		}
		for _, id := range c.not {
			if slices.Contains(ids, id) {
				t.Errorf("%s: %s is in %v", c.id, id, ids)
			}
		}
	}
}

func TestWhySimilar(t *testing.T) {
	x := corpusIndex(t)
	want := []string{"same main cause: Database", "words: reactive, rules, scan, execution", "same instance: MT APAC01"}
	if diff := cmp.Diff(want, similarTo(t, x, "2018-07-18-primo-mt-apac01").Similar[0].Why); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	want = []string{"same incident: overlapping times in Singapore", "shared causes: Network, Third party, Configuration"}
	if diff := cmp.Diff(want, similarTo(t, x, "2022-01-27-ap01").Similar[0].Why[:2]); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What holds of the answer for any report, with and without the words.
func TestSimilarHolds(t *testing.T) {
	indexed := corpusIndex(t)
	for name, x := range map[string]*Index{"indexed": indexed, "not yet indexed": New(indexed.columns, indexed.read)} {
		t.Run(name, func(t *testing.T) {
			for _, r := range everyReport(x) {
				s := similarTo(t, x, r.ID)
				if diff := cmp.Diff(s, similarTo(t, x, r.ID)); diff != "" {
					t.Fatalf("%s: the second answer differs:\n%s", r.ID, diff)
				}
				checkSimilar(t, r, s)
				checkEnvironment(t, x, r, s.SameEnvironment)
			}
		})
	}
}

func checkSimilar(t *testing.T, r *reports.Report, s Similar) {
	t.Helper()
	if s.Similar == nil || s.SameEnvironment == nil || s.Twins == nil || len(s.Similar) > 10 {
		t.Errorf("%s: %d similar, or a list is nil: %+v", r.ID, len(s.Similar), s)
	}
	last := 2.0
	for i, h := range s.Similar {
		twin := slices.Contains(s.Twins, h.ID)
		switch {
		case h.ID == r.ID:
			t.Errorf("%s is similar to itself", r.ID)
		case h.Score > last || h.Score <= 0 || twin != (h.Score > 1):
			t.Errorf("%s: %s has the score %v behind %v", r.ID, h.ID, h.Score, last)
		case len(h.Why) == 0:
			t.Errorf("%s: nothing says why %s is similar", r.ID, h.ID)
		case twin != (i < len(s.Twins)):
			t.Errorf("%s: %s does not stand with the twins", r.ID, h.ID)
		}
		last = h.Score
	}
}

// checkEnvironment compares the incidents of the environments with a scan of all reports.
func checkEnvironment(t *testing.T, x *Index, r *reports.Report, got []EnvironmentHit) {
	t.Helper()
	var want, ids []string
	for _, o := range everyReport(x) {
		if o.ID != r.ID && intersect(r.Environments(), o.Environments()) {
			want = append(want, o.ID)
		}
	}
	last := ""
	for _, h := range got {
		ids = append(ids, h.ID)
		if *h.Start == "" || h.Start == nil || h.ID[:4] < last {
			t.Errorf("%s: %s starts %v, behind %s", r.ID, h.ID, *h.Start, last)
		}
		last = h.ID[:4]
	}
	slices.Sort(ids)
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Errorf("%s: same environment (-scan +index):\n%s", r.ID, diff)
	}
}

// Codes repeat across platforms: EU01 of campusM is not EU01 of Alma.
func TestSameEnvironmentIsOfThePlatform(t *testing.T) {
	x := corpusIndex(t)
	hits := similarTo(t, x, "2017-08-30-campusm-eu01").SameEnvironment
	if len(hits) < 5 {
		t.Errorf("only %d incidents of campusM EU01", len(hits))
	}
	for _, h := range hits {
		if !strings.Contains(h.ID, "campusm") {
			t.Errorf("%s is no incident of campusM", h.ID)
		}
	}
	for _, h := range similarTo(t, x, "2017-08-21-eu01").SameEnvironment {
		if strings.Contains(h.ID, "campusm") {
			t.Errorf("%s is an incident of campusM", h.ID)
		}
	}
	if hits := similarTo(t, x, "2016-07-26-apac").SameEnvironment; len(hits) != 0 {
		t.Errorf("a report that names no instance has the same as %v", hits)
	}
}

func TestSimilarErrors(t *testing.T) {
	x := corpusIndex(t)
	if _, err := x.Similar(context.Background(), "2031-01-01-none"); err == nil || !strings.Contains(err.Error(), "2031-01-01-none") {
		t.Errorf("an unknown id gives %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Similar(ctx, "2016-07-26-apac"); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled search gives %v", err)
	}
}

// rootCounts is how often each stem stands in a report's root cause, and the number of words.
func rootCounts(r *reports.Report) (map[string]float64, float64) {
	words := terms(reports.Plain(r.Sections[reports.RootCause]))
	stems := map[string]float64{}
	for _, w := range words {
		stems[stem(w)]++
	}
	return stems, float64(len(words))
}

// slowLikeness compares root causes by reading all of them.
func slowLikeness(x *Index, open *reports.Report, stems []map[string]float64, lengths []float64) []float64 {
	names := x.names()
	compared := map[string]bool{}
	for _, w := range terms(reports.Plain(open.Sections[reports.RootCause])) {
		if s := stem(w); telling(w, s) && !names[s] {
			compared[s] = true
		}
	}
	own, length := rootCounts(open)
	scores, squares := make([]float64, len(stems)), 0.0
	for s := range compared {
		with := 0
		for _, other := range stems {
			if other[s] > 0 {
				with++
			}
		}
		weight := min(rarity(with, len(stems)), mostRare)
		squares += math.Pow(weight*dampedCount(own[s]), 2)
		for row, other := range stems {
			if other[s] > 0 {
				scores[row] += weight * weight * dampedCount(own[s]) * dampedCount(other[s])
			}
		}
	}
	for row := range scores {
		if scores[row] > 0 {
			scores[row] = min(1, scores[row]/(squares*math.Sqrt((lengths[row]+typicalShort)/(length+typicalShort))))
		}
	}
	return scores
}

func TestLikenessEqualsScan(t *testing.T) {
	x := built(t, newGenerator(t, 3).reports(60))
	var stems []map[string]float64
	var lengths []float64
	for _, r := range everyReport(x) {
		s, n := rootCounts(r)
		stems, lengths = append(stems, s), append(lengths, n)
	}
	for _, open := range everyReport(x) {
		words, err := x.likeWords(context.Background(), open)
		if err != nil {
			t.Fatal(err)
		}
		if len(words.words) == mostCauseWords {
			t.Fatalf("%s has too many words to be compared by all of them", open.ID)
		}
		for row, want := range slowLikeness(x, open, stems, lengths) {
			if got := words.of(int32(row)); math.Abs(got-want) > 1e-3 {
				t.Errorf("%s and %s: %v, by reading %v", open.ID, x.id(int32(row)), got, want)
			}
		}
	}
}

func TestCauseLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b []int32
		want float64
	}{
		{[]int32{1}, []int32{1}, 1},
		{[]int32{1, 2}, []int32{1, 2}, 1},
		{[]int32{1}, []int32{2}, 0},
		{nil, nil, 0},
		{[]int32{1}, []int32{1, 2}, 0.8},
		{[]int32{1, 2}, []int32{2, 1}, 0.8},
		{[]int32{1}, []int32{2, 1}, 0.4},
	} {
		if got := causeLikeness(c.a, c.b); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v and %v: %v, want %v", c.a, c.b, got, c.want)
		}
		if causeLikeness(c.a, c.b) != causeLikeness(c.b, c.a) {
			t.Errorf("%v and %v: not symmetric", c.a, c.b)
		}
	}
}

// That no cause is known is nothing in common.
func TestUnknownCauseIsNone(t *testing.T) {
	one, other := lantern(), lantern()
	one.ID, other.ID = "2031-03-05-one", "2031-04-05-other"
	one.Causes, other.Causes = []reports.Cause{"under-investigation"}, []reports.Cause{"under-investigation"}
	x := Of([]*reports.Report{one, other})
	if s := similarTo(t, x, one.ID); len(s.Similar) != 0 {
		t.Errorf("similar are %+v", s.Similar)
	}
}
