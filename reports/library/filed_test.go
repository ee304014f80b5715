package library

import (
	"fmt"
	"testing"

	"rcaviewer/reports"
)

func TestFind(t *testing.T) {
	f := NewFiled(0)
	f.Put("2031-01-01-a", "The First", reports.AddressKey("https://www.example.org/RCA/First%20(RCA)"), "")
	f.Put("2031-01-01-b", "The Second", 0, Digest("second text"))
	f.Put("2031-01-01-c", "Another", 0, "")
	f.Put("2031-01-01-c-2", "The Third", 0, "")
	f.PutText(Digest("fourth text"), "2031-01-01-gone")
	for _, test := range []struct{ id, title, source, text, want string }{
		{"2031-05-05-x", "X", "http://EXAMPLE.org/RCA/First_(RCA)?x=1", "", ""},
		{"2031-05-05-x", "X", "http://EXAMPLE.org:80/RCA/First%20%28RCA%29/?x=1#y", "", "2031-01-01-a"},
		{"2031-05-05-x", "X", "https://example.org/rca/first (rca)", "", ""},
		{"2031-05-05-x", "X", "https://example.org/", "", ""},
		{"2031-05-05-x", "X", "", "second  text", "2031-01-01-b"},
		{"2031-05-05-x", "X", "", "fourth text", ""},
		{"2031-01-01-b", "the second ", "", "", "2031-01-01-b"},
		{"2031-01-01-b", "X", "", "", ""},
		{"2031-05-05-x", "The Second", "", "", ""},
		{"2031-01-01-c", "The Third", "", "", "2031-01-01-c-2"},
		{"2031-01-01", "The Third", "", "", ""},
		{"2031-01-01-c-3", "The Third", "", "", ""},
	} {
		digest := ""
		if test.text != "" {
			digest = Digest(test.text)
		}
		got, found := f.Find(&reports.Report{ID: test.id, Title: test.title, Source: test.source}, digest)
		if got != test.want || found != (test.want != "") {
			t.Errorf("%+v: found %q", test, got)
		}
	}
	for id, want := range map[string]string{"2031-01-01-c": "2031-01-01-c-3", "2031-01-01-a": "2031-01-01-a-2", "2031-01-01-z": "2031-01-01-z"} {
		if got := f.Free(id); got != want {
			t.Errorf("%s: free is %s, want %s", id, got, want)
		}
	}
}

// BenchmarkFind looks for pages in a library of a hundred thousand.
func BenchmarkFind(b *testing.B) {
	f := NewFiled(100_000)
	for i := range 100_000 {
		id := fmt.Sprintf("2031-01-01-a%d", i)
		f.Put(id, "Title", reports.AddressKey("https://example.org/"+id), Digest(id))
	}
	r := &reports.Report{ID: "2031-01-01-b", Title: "Other", Source: "https://example.org/none"}
	for b.Loop() {
		f.Find(r, "0123456789ab")
	}
}
