package sentence

import (
	"slices"
	"testing"
)

func TestSplit(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                  nil,
		"  \n ":                             nil,
		"One":                               {"One"},
		"One. Two.":                         {"One.", "Two."},
		"Down until 2 p.m. Chicago time":    {"Down until 2 p.m. Chicago time"},
		"At 3 U.S. Central Time. It ended.": {"At 3 U.S. Central Time.", "It ended."},
		"- item\n- other item":              {"- item", "- other item"},
		"Sept. 4 it was slow; then down":    {"Sept. 4 it was slow;", "then down"},
		"Really? Yes! Versions 4.2.1 too.":  {"Really?", "Yes!", "Versions 4.2.1 too."},
		"\u00a0padded\u00a0.":               {"padded\u00a0."},
		"über. Änderung":                    {"über.", "Änderung"},
	} {
		var got []string
		for _, s := range Split(text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("One. Two; three\nfour")
	f.Add("\xff. \xc3\n")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Split(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v after %d in %q", s, end, text)
			}
			end = s.End
		}
	})
}
