package importing

import (
	"slices"
	"strings"
	"time"

	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/phrase"
)

// times are the time phrases of a page, and the text that they stand in.
type times struct {
	text    string        // of the parts searched, a block a line
	blocks  []placed      // of the text, in order
	phrases []phrase.Span // of the text
	apart   bool          // they stand in other parts than the timeline
	last    phrase.Span   // of a chronology: its last moment; the only phrase is the first
}

// placed is a block and where it begins in the text.
type placed struct {
	block page.Block
	start int
}

// timesIn looks for time phrases in the timeline, and in the parts ahead of the cause where the
// timeline has none.
func timesIn(p *page.Page) times {
	t := collect(p, page.Timeline)
	t.chronology()
	if len(t.phrases) == 0 {
		if other := collect(p, page.Products, page.Preamble, page.Introduction, page.Other); len(other.phrases) > 0 {
			other.apart = true
			return other
		}
	}
	return t
}

// chronology makes one window of a timeline that only tells at what times things happened: from the
// first to the last of them.
func (t *times) chronology() {
	var moments []phrase.Span
	for _, b := range t.blocks[:min(len(t.blocks), mostPhrases)] {
		if at := phrase.Moment(b.block.Text); at.End > 0 {
			moments = append(moments, phrase.Span{Start: b.start + at.Start, End: b.start + at.End})
		}
	}
	for _, s := range t.phrases {
		if len(moments) < 3 || !slices.Contains(moments, s) {
			return // it gives a window, or starts of several
		}
	}
	if len(moments) > 1 && t.oneNight(moments) {
		t.phrases, t.last = moments[:1], moments[len(moments)-1]
	}
}

// oneNight tells whether moments are of one day, or of two in a row: over more days they are several
// events.
func (t *times) oneNight(moments []phrase.Span) bool {
	var first, last time.Time
	for _, s := range moments {
		for _, d := range phrase.Dates(t.text[s.Start:s.End]) {
			day := time.Date(max(d.Year, 1), d.Month, d.Day, 0, 0, 0, 0, time.UTC)
			if first.IsZero() || day.Before(first) {
				first = day
			}
			if day.After(last) {
				last = day
			}
		}
	}
	return last.Sub(first) <= 24*time.Hour
}

// mostPhrases bounds the work: a page with more windows is no report.
const mostPhrases = 200

func collect(p *page.Page, kinds ...page.Kind) times {
	var t times
	var text strings.Builder
	for _, kind := range kinds {
		for _, part := range p.Parts {
			if part.Kind == kind {
				for _, blocks := range together(part.Blocks) {
					t.add(&text, blocks)
				}
			}
		}
	}
	t.text = text.String()
	return t
}

// add looks for phrases in blocks that are read as one.
func (t *times) add(text *strings.Builder, blocks []page.Block) {
	first := text.Len()
	var cells []string
	for _, b := range blocks {
		t.blocks = append(t.blocks, placed{b, text.Len()})
		cells = append(cells, b.Text)
		text.WriteString(b.Text + "\n")
	}
	if len(t.phrases) < mostPhrases {
		for _, s := range phrase.Find(strings.Join(cells, "|")) {
			t.phrases = append(t.phrases, phrase.Span{Start: first + s.Start, End: first + s.End})
		}
	}
}

// stated is a phrase as it is written; the lines of one are the cells of a table.
func (t times) stated(s phrase.Span) string {
	if t.last.End > 0 {
		return t.text[s.Start:s.End] + " – " + t.text[t.last.Start:t.last.End]
	}
	return strings.ReplaceAll(t.text[s.Start:s.End], "\n", " | ")
}

// around is the text without the phrases.
func (t times) around() string {
	var b strings.Builder
	end := 0
	for _, s := range t.phrases {
		b.WriteString(t.text[end:s.Start])
		end = s.End
	}
	return b.String() + t.text[end:]
}

// at is where a stretch of the text stands in the page. It lies within one block.
func (t times) at(s phrase.Span) page.Span {
	for i := len(t.blocks) - 1; i >= 0; i-- {
		if b := t.blocks[i]; b.start <= s.Start {
			from := b.block.At.Start - b.start
			return page.Span{Start: s.Start + from, End: t.end(s.End)}
		}
	}
	return page.Span{}
}

// end is where in the page a stretch of the text ends.
func (t times) end(at int) int {
	for i := len(t.blocks) - 1; i >= 0; i-- {
		if b := t.blocks[i]; b.start < at {
			return min(at-b.start+b.block.At.Start, b.block.At.End)
		}
	}
	return 0
}

// naming leaves of a timeline what tells who was struck: the lines up to the last time. What
// follows tells what was done, and may name anything.
func (t times) naming(timeline source) source {
	if len(t.phrases) == 0 || t.apart {
		return timeline
	}
	last := t.at(t.phrases[len(t.phrases)-1])
	for i, l := range timeline.lines {
		if l.at > last.Start {
			timeline.lines = timeline.lines[:i]
			break
		}
	}
	return timeline
}
