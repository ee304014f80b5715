package phrase

// Find locates time phrases in a line or paragraph of a timeline, in their order. A phrase states
// a window: "from ... until ...", a date with a time, or where the text has no times, days. Two
// windows are two phrases, unless they share what cannot be taken apart: "daily", a list of days,
// the same window in another zone.
func Find(text string) []Span {
	items := newScan(bounded(text)).items()
	var found []candidate
	for i := 0; i < len(items); {
		if !inRun(items[i].kind) {
			i++
			continue
		}
		end := i
		for end < len(items) && inRun(items[end].kind) {
			end++
		}
		found = append(found, candidates(items[i:end], i)...)
		i = end
	}
	return spans(choose(lasting(joined(found, items), items)))
}

// inRun tells whether an item may stand within a time phrase.
func inRun(k itemKind) bool { return k != itemOther && k != itemStop }

// A candidate is a part that was found in the items of a text.
type candidate struct {
	part
	at          Span
	first, last int // the run of items that it was found in
}

// candidates reads a run of items.
func candidates(run []item, offset int) []candidate {
	var found []candidate
	for _, p := range readItems(run).parts {
		if (p.start.hasClock || len(p.start.days)+len(p.days) > 0) && !p.version() {
			found = append(found, candidate{part: p, at: p.at, first: offset, last: offset + len(run)})
		}
	}
	return found
}

// version tells whether the part may be two numbers of versions: "from 10.15 to 11.02".
func (p part) version() bool {
	return p.start.clock.dotted && p.start.clock.mark == 0 && p.end.clock.mark == 0 && p.dateless() && p.zone() == nil
}

// maxBetween is how many words may stand between a date and its times: "On July 23 customers
// experienced an interruption from 1:10 PM until 3:10 PM".
const maxBetween = 14

// joined puts a date and the times that follow it in the same sentence together.
func joined(all []candidate, items []item) []candidate {
	var done []candidate
	for _, c := range all {
		if n := len(done) - 1; n >= 0 && done[n].single() && done[n].last < c.first && c.timed() && c.dateless() &&
			near(items, done[n].last, c.first) {
			done[n].part.end, done[n].part.hasEnd = c.part.end, c.part.hasEnd
			done[n].part.start.clock, done[n].part.start.hasClock = c.part.start.clock, c.part.start.hasClock
			done[n].at.End, done[n].last = c.at.End, c.last
			continue
		}
		done = append(done, c)
	}
	return done
}

// lasting puts a start and how long it lasted together: "On July 23 at 13:10 the service went down for
// 40 minutes".
func lasting(all []candidate, items []item) []candidate {
	for n := range all {
		c := &all[n]
		if !c.dated() || c.hasEnd || c.start.length > 0 {
			continue
		}
		for k := c.last; k < min(len(items), c.last+maxBetween) && items[k].kind != itemStop; k++ {
			if n+1 < len(all) && k >= all[n+1].first {
				break
			}
			if items[k].kind == itemLength {
				c.part.start.length, c.at.End = items[k].span, items[k].at.End
				break
			}
		}
	}
	return all
}

// near tells whether few words and no end of a sentence lie between two items.
func near(items []item, from, to int) bool {
	for _, it := range items[from:to] {
		if it.kind == itemStop {
			return false
		}
	}
	return to-from <= maxBetween
}

// choose keeps the best of what a text has: windows; if there are none, starts with a date; if
// there are none either, days.
func choose(all []candidate) []candidate {
	for _, good := range []func(candidate) bool{candidate.window, candidate.dated, candidate.days} {
		var kept []candidate
		for _, c := range all {
			if good(c) {
				kept = append(kept, c)
			}
		}
		if len(kept) > 0 {
			return kept
		}
	}
	return nil
}

// window tells whether the candidate has times and an end.
func (c candidate) window() bool { return c.timed() && (c.hasEnd || c.start.length > 0) }

// dated tells whether it has a start with a date.
func (c candidate) dated() bool { return c.start.hasClock && !c.dateless() }

func (c candidate) days() bool { return c.dayOnly() || len(c.part.days) > 0 }

// spans are where the candidates stand. Parts that share words are one phrase.
func spans(all []candidate) []Span {
	var found []Span
	for _, c := range all {
		if n := len(found) - 1; n >= 0 && c.at.Start < found[n].End {
			found[n].End = max(found[n].End, c.at.End)
			continue
		}
		found = append(found, c.at)
	}
	return found
}
