package catalog

import (
	"context"
	"fmt"
	"testing"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// someFacts are those of a few reports with unusual file names, as a library's part has them.
func someFacts(t testing.TB) (facts, []file) {
	t.Helper()
	all, err := reports.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	g := newGathered()
	var files []file
	for i, r := range all[:5] {
		f := file{usualName(r.ID), int64(1000 + i), 1_700_000_000_000_000_000 + int64(i)}
		if i%2 == 1 {
			f.Name = fmt.Sprintf("another name %d.md", i)
		}
		g.add(r, f)
		files = append(files, f)
		g.ordinals = append(g.ordinals, int32(4-i))
	}
	g.sums = map[string]uint32{"store/a": 1<<32 - 1, "store/b": 7}
	f, err := g.pack()
	if err != nil {
		t.Fatal(err)
	}
	return f, files
}

func TestFactsComeBack(t *testing.T) {
	written, files := someFacts(t)
	dir := t.TempDir()
	if err := writeFacts(dir, written); err != nil {
		t.Fatal(err)
	}
	f, err := readFacts(dir)
	if err != nil || f.embedded() || f.Len() != 5 {
		t.Fatalf("%d rows, embedded %v: %v", f.Len(), f.embedded(), err)
	}
	for row, want := range files {
		if got := f.file(row); got != want {
			t.Errorf("the file of row %d is %v, want %v", row, got, want)
		}
	}
	if o, err := f.readOrdinals(); err != nil || o[0] != 4 || o[4] != 0 {
		t.Errorf("ordinals %v, %v", o, err)
	}
	if f.sumOf.At(0) != "store/a" || f.sums.At(0) != 1<<32-1 {
		t.Errorf("the sum of %s is %d", f.sumOf.At(0), f.sums.At(0))
	}
}

// use does with facts whatever is done with them.
func use(f facts) {
	p := &part{facts: f, dead: map[int]bool{0: true}}
	_, _ = p.readOrdinals()
	p.intact("")
	p.liveFiles()
	s := newState("", []*part{p, {facts: f, dead: map[int]bool{}}}, nil)
	_, _ = s.Index.Search(context.Background(), index.Request{Query: "cause:network", Limit: 50})
	for row, id := range s.Index.Columns().IDs {
		s.Row(id)
		s.Own(row)
		s.Address(row)
		s.File(row)
	}
}

// TestFlippedFacts: facts with any byte changed, behind a checksum that fits, are refused or safe.
func TestFlippedFacts(t *testing.T) {
	f, _ := someFacts(t)
	for i := range len(f.text) {
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			text := []byte(f.text)
			text[i] ^= flip
			if flipped, err := unpack(string(text)); err == nil {
				use(flipped)
			}
		}
		if _, err := unpack(f.text[:i]); err == nil {
			t.Errorf("facts cut to %d bytes are taken", i)
		}
	}
}

func FuzzFacts(f *testing.F) {
	facts, _ := someFacts(f)
	f.Add(facts.text)
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := unpack(text); err == nil {
			use(got)
		}
	})
}
