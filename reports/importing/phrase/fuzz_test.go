package phrase

import (
	"strings"
	"testing"
	"time"

	"rcaviewer/reports"
)

func seeds(f *testing.F, add func(string)) {
	corpus, err := reports.Corpus()
	if err != nil {
		f.Fatal(err)
	}
	for _, r := range corpus[:40] {
		_, phrases := statedIn(r)
		for _, p := range phrases {
			add(p)
		}
	}
	for _, c := range phraseCases {
		add(c.phrase)
	}
	for _, c := range findCases {
		add(c.text)
	}
}

// FuzzRead reads any two phrases with any title: never a panic, and windows are always whole.
func FuzzRead(f *testing.F) {
	seeds(f, func(s string) {
		f.Add(s, "from 10:00 until 11:00 Chicago time", "RCA - July 19-21, 2025", "on July 8, 2019")
	})
	for _, c := range contextCases {
		f.Add(c.phrases[0], c.phrases[len(c.phrases)-1], c.context.Title, c.context.Introduction)
	}
	f.Fuzz(func(t *testing.T, a, b, title, introduction string) {
		c := Context{Title: title, Introduction: introduction, DataCenter: "Amsterdam", Region: "Europe", Published: "2025-08-01"}
		begin := time.Now()
		all := Read([]string{a, b}, c)
		for _, s := range all {
			checkStated(t, s)
		}
		Compare(c, all)
		if d := time.Since(begin); d > 5*time.Second {
			t.Errorf("took %v", d)
		}
	})
}

func checkStated(t *testing.T, s Stated) {
	if len(s.Windows) == 0 && len(s.Findings) == 0 {
		t.Errorf("%q: no window and no word why", s.Text)
	}
	for _, w := range s.Windows {
		if w.Start.IsZero() || !w.End.IsZero() && w.End.Before(w.Start) {
			t.Errorf("%q: window %v", s.Text, w)
		}
		zone, err := reports.LoadZone(w.Zone)
		if err != nil {
			t.Errorf("%q: %v", s.Text, err)
			return
		}
		if w.Start.Location() != zone || !w.End.IsZero() && w.End.Location() != zone {
			t.Errorf("%q: times are not in %s", s.Text, w.Zone)
		}
	}
}

// FuzzFind looks for phrases in any text: spans lie in it, in order, and do not overlap.
// sharedWords is a text in which two windows share words.
const sharedWords = "February 19, 2024. Engineers rebalanced the traffic, and it worked again. 08:55 to 14:25 Seattle time on 7 April 2016, " +
	"daily between 10:00 on 4 May 2018, 14:20 to 15:20 Amsterdam time. The event"

func FuzzFind(f *testing.F) {
	seeds(f, func(s string) { f.Add("Customers were cut off " + s + ". It was " + s) })
	f.Add(sharedWords)
	f.Fuzz(func(t *testing.T, text string) {
		if at := Moment(text); at.Start < 0 || at.End < at.Start || at.End > len(text) {
			t.Fatalf("%q: a moment at %v", text, at)
		}
		end := 0
		for _, s := range Find(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, s, end)
			}
			end = s.End
		}
		for _, d := range Dates(text) {
			if d.At.Start < 0 || d.At.End > len(text) || d.At.Start >= d.At.End || d.Month < 1 || d.Month > 12 {
				t.Fatalf("%q: date %v", text, d)
			}
		}
	})
}

// TestHostile reads long texts that could make a careless reader slow.
func TestHostile(t *testing.T) {
	parts := []string{"1:00 Abcdefghij time ", "July 1,", "1-", "1010-", "July 1 to ", "from until ", "(1:00 UTC ", "13:45 Ontorio time ",
		"each day July 1 - July 30, 2025 ", "U.S.", "for 1 hour and ", "1.1.", "and 10:00 until ", "Abcd ", "1/", "the ", "é"}
	for _, p := range parts {
		text := strings.Repeat(p, 100_000/len(p))
		begin := time.Now()
		Find(text)
		Dates(text)
		phrases := make([]string, 10)
		for i := range phrases {
			phrases[i] = text[:2000]
		}
		Compare(Context{Title: text, Introduction: text}, Read(phrases, Context{Title: text, Introduction: text}))
		if d := time.Since(begin); d > 5*time.Second {
			t.Errorf("%q took %v", p, d)
		} else if d > time.Second {
			t.Logf("%q took %v", p, d)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	corpus, err := reports.Corpus()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		r := corpus[n%len(corpus)]
		n++
		_, phrases := statedIn(r)
		c := contextOf(r, nil)
		Compare(c, Read(phrases, c))
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Service interruption was experienced by the customers of the instance at the data center. ", 20) +
		"July 19, 2025 at 13:45:00 until 14:25 Seattle time: it was partly available."
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}
