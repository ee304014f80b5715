package index

import (
	"context"
	"slices"
	"testing"
)

func TestOnlySomeReports(t *testing.T) {
	x := corpusIndex(t)
	some := []string{"2025-07-19-na05", "2018-11-07-na04", "no-such-report"}
	tests := []struct {
		name    string
		request Request
		want    []string
	}{
		{"all of them", Request{Only: some}, []string{"2025-07-19-na05", "2018-11-07-na04"}},
		{"none", Request{Only: []string{}}, nil},
		{"with a filter", Request{Only: some, Filters: Filters{Instance: []string{"NA04"}}}, []string{"2018-11-07-na04"}},
		{"with a word", Request{Query: "oracle", Only: some}, []string{"2018-11-07-na04"}},
		{"with a word that only others have", Request{Query: "certificate", Only: some[:1]}, nil},
		{"with most of the words", Request{Query: "oracle certificate refworks syntax", Only: some}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.request.Limit = 50
			answer, err := x.Search(context.Background(), test.request)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, hit := range answer.Hits {
				got = append(got, hit.ID)
				if !slices.Contains(some, hit.ID) {
					t.Errorf("%s is none of the reports asked for", hit.ID)
				}
			}
			if test.want != nil && !slices.Equal(got, test.want) {
				t.Errorf("found %v, want %v", got, test.want)
			}
			if answer.Total > len(some) {
				t.Errorf("counted %d reports", answer.Total)
			}
		})
	}
}
