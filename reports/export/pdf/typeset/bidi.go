package typeset

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// The order of right-to-left text is that of Unicode Standard Annex 9, for one paragraph without
// explicit marks: clean takes those out, because in a report they are more often a trick than a help.
// The library's own paragraphs tell a run's direction but not its level, and without levels a number
// between two Hebrew words changes sides; of the library are the classes of the characters.

// levels gives each character's embedding level, and that of the paragraph. Without right-to-left
// characters the list is nil and everything is at level 0.
func levels(text []rune) ([]int8, int8) {
	b := paragraph{text: text}
	if !b.classify() {
		return nil, 0
	}
	b.weak()
	b.brackets()
	b.neutral()
	return b.implicit(), b.base
}

type paragraph struct {
	text    []rune
	was, is []bidi.Class // as the characters have it, and as resolved so far
	base    int8
}

// classify looks up the classes, and the base level from the first strong one (P2, P3).
func (b *paragraph) classify() (needed bool) {
	if !slices.ContainsFunc(b.text, func(r rune) bool { return r >= 0x590 }) {
		return false
	}
	strong := false
	for _, r := range b.text {
		p, _ := bidi.LookupRune(r)
		c := p.Class()
		right := c == bidi.R || c == bidi.AL
		needed = needed || right || c == bidi.AN
		if !strong && (right || c == bidi.L) {
			strong = true
			if right {
				b.base = 1
			}
		}
		b.was = append(b.was, c)
	}
	b.is = slices.Clone(b.was)
	return needed
}

func (b *paragraph) outer() bidi.Class { return direction(b.base) }

func direction(level int8) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves marks and numbers (W1 to W7).
func (b *paragraph) weak() {
	before, strong := b.outer(), b.outer()
	for i, c := range b.is {
		switch c {
		case bidi.NSM, bidi.BN: // a mark is what it stands on
			c = before
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		b.is[i], before = c, c
	}
	b.separators()
	strong = b.outer()
	for i, c := range b.is {
		switch c {
		case bidi.AL:
			b.is[i], strong = bidi.R, bidi.R
		case bidi.L, bidi.R:
			strong = c
		case bidi.ES, bidi.CS, bidi.ET:
			b.is[i] = bidi.ON
		case bidi.EN:
			if strong == bidi.L {
				b.is[i] = bidi.L
			}
		}
	}
}

// separators makes signs in and beside numbers a part of them (W4, W5).
func (b *paragraph) separators() {
	for i := 1; i+1 < len(b.is); i++ {
		last, next := b.is[i-1], b.is[i+1]
		if last != next {
			continue
		}
		if b.is[i] == bidi.CS && (last == bidi.EN || last == bidi.AN) || b.is[i] == bidi.ES && last == bidi.EN {
			b.is[i] = last
		}
	}
	for i := 0; i < len(b.is); i++ {
		if b.is[i] != bidi.ET {
			continue
		}
		end := i
		for end < len(b.is) && b.is[end] == bidi.ET {
			end++
		}
		if i > 0 && b.is[i-1] == bidi.EN || end < len(b.is) && b.is[end] == bidi.EN {
			fill(b.is[i:end], bidi.EN)
		}
		i = end - 1
	}
}

func fill(list []bidi.Class, c bidi.Class) {
	for i := range list {
		list[i] = c
	}
}

// maxBrackets is how many open brackets the annex asks for.
const maxBrackets = 63

// brackets gives both brackets of a pair one direction (N0).
func (b *paragraph) brackets() {
	for _, pair := range b.pairs() {
		c, found := b.inside(pair)
		if !found {
			continue
		}
		b.is[pair[0]], b.is[pair[1]] = c, c
		for _, at := range pair { // marks on a bracket follow it
			for i := at + 1; i < len(b.was) && b.was[i] == bidi.NSM; i++ {
				b.is[i] = c
			}
		}
	}
}

// pairs finds brackets that belong together, in the order of the opening ones.
func (b *paragraph) pairs() [][2]int {
	var open []int
	var all [][2]int
	for i, r := range b.text {
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() || b.is[i] != bidi.ON {
			continue
		}
		if p.IsOpeningBracket() {
			if len(open) == maxBrackets {
				return nil
			}
			open = append(open, i)
			continue
		}
		for n := len(open) - 1; n >= 0; n-- {
			if mirrored(b.text[open[n]]) == canonical(r) {
				all = append(all, [2]int{open[n], i})
				open = open[:n]
				break
			}
		}
	}
	slices.SortFunc(all, func(x, y [2]int) int { return x[0] - y[0] })
	return all
}

// canonical makes one of the two pairs of angle brackets that are the same by their definition.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}

func mirrored(r rune) rune { return []rune(bidi.ReverseString(string(canonical(r))))[0] }

// inside tells what direction the text in a pair of brackets gives them.
func (b *paragraph) inside(pair [2]int) (bidi.Class, bool) {
	other := false
	for _, c := range b.is[pair[0]+1 : pair[1]] {
		switch c = strongOf(c); {
		case c == b.outer():
			return c, true
		case c != bidi.ON:
			other = true
		}
	}
	if !other {
		return 0, false
	}
	for i := pair[0] - 1; i >= 0; i-- {
		if c := strongOf(b.is[i]); c != bidi.ON {
			return c, true
		}
	}
	return b.outer(), true
}

// strongOf is the direction that a character gives its neighbours; none is ON. Numbers count as R.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// neutral gives what has no direction that of its neighbours when they agree (N1, N2).
func (b *paragraph) neutral() {
	last := b.outer()
	for i := 0; i < len(b.is); i++ {
		if c := strongOf(b.is[i]); c != bidi.ON {
			last = c
			continue
		}
		end, next := i, b.outer()
		for ; end < len(b.is); end++ {
			if c := strongOf(b.is[end]); c != bidi.ON {
				next = c
				break
			}
		}
		c := b.outer()
		if last == next {
			c = last
		}
		fill(b.is[i:end], c)
		i = end - 1
	}
}

// implicit are the levels that follow from the directions (I1, I2).
func (b *paragraph) implicit() []int8 {
	all := make([]int8, len(b.is))
	for i, c := range b.is {
		all[i] = b.base
		switch {
		case c == bidi.EN || c == bidi.AN:
			all[i] = b.base + 2 - b.base%2
		case c != b.outer():
			all[i]++
		}
	}
	return all
}

// visual orders what stands on a line from left to right by its levels (L2).
func visual[T any](line []T, level func(T) int8) {
	var highest int8
	for _, t := range line {
		highest = max(highest, level(t))
	}
	for ; highest > 0; highest-- {
		for i := 0; i < len(line); i++ {
			end := i
			for end < len(line) && level(line[end]) >= highest {
				end++
			}
			slices.Reverse(line[i:end])
			i = end
		}
	}
}
