package phrase

import "time"

// An item is a part of a phrase that means something.
type item struct {
	kind  itemKind
	at    Span
	days  []day
	clock clock
	zone  zoneWord
	span  time.Duration
	dash  bool // the item is a dash
	weak  bool // on, at, during: may stand before a date that follows its time
	upper bool // its first letter is a capital
	// between tells that the next "and" leads to the end.
	between bool
}

type itemKind uint8

const (
	itemOther   itemKind = iota // a word that says nothing about time
	itemFill                    // a word that may stand within a time phrase: the, of, approximately
	itemDate                    // days
	itemClock                   // clock
	itemZone                    // zone
	itemLength                  // span: "for 40 minutes"
	itemFrom                    // from, at, on, between, during
	itemTo                      // until, to, a dash
	itemAnd                     // and, a semicolon
	itemOr                      // what follows says the same in other words: (, /, or
	itemClose                   // )
	itemDaily                   // daily, each day
	itemFollows                 // "following", "below": the times stand elsewhere
	itemRough                   // approximately, about
	itemNextDay                 // "the next day", "the following morning"
	itemCell                    // | between the cells of a table's row
	itemNumber                  // a number that is no part of a date or time, and counts nothing
	itemStop                    // the end of a sentence
)

var words = map[string]itemKind{
	"from": itemFrom, "between": itemFrom, "during": itemFrom, "at": itemFrom, "on": itemFrom, "since": itemFrom,
	"starting": itemFrom, "start": itemFrom, "starts": itemFrom, "started": itemFrom, "beginning": itemFrom, "began": itemFrom,
	"until": itemTo, "till": itemTo, "til": itemTo, "untill": itemTo, "unitl": itemTo, "untl": itemTo, "to": itemTo,
	"thru": itemTo, "through": itemTo, "though": itemTo, "ending": itemTo, "ended": itemTo, "end": itemTo, "ends": itemTo, "after": itemFill, "before": itemFill,
	"-": itemTo, "→": itemTo,
	"and": itemAnd, "&": itemAnd, ";": itemAnd, "+": itemAnd, "plus": itemAnd, "then": itemAnd, "again": itemFill,
	"or": itemOr, "/": itemOr, "(": itemOr, "[": itemOr, "ie": itemOr, "=": itemOr, "equivalent": itemOr, "equals": itemOr,
	"corresponding": itemOr, ")": itemClose, "]": itemClose, "daily": itemDaily,
	"following": itemFollows, "below": itemFollows, "follows": itemFollows,
	"approximately": itemRough, "approx": itemRough, "about": itemRough, "around": itemRough, "roughly": itemRough,
	"circa": itemRough, "ca": itemRough, "~": itemRough, "nearly": itemRough, "almost": itemRough, "shortly": itemRough,
	"the": itemFill, "of": itemFill, "in": itemFill, "a": itemFill, ",": itemFill, "local": itemFill, "time": itemFill,
	"times": itemFill, "frame": itemFill, "timeframe": itemFill, "zone": itemFill, "timezone": itemFill, "hours": itemFill,
	"hour": itemFill, "both": itemFill, "day": itemFill, "date": itemFill, "dated": itemFill, "same": itemFill, "also": itemFill,
	"window": itemFill, "period": itemFill, "'": itemFill, "\"": itemFill, "“": itemFill, "”": itemFill, "*": itemFill, "_": itemFill,
	"|": itemCell, "morning": itemFill, "afternoon": itemFill, "evening": itemFill, "night": itemFill, "as": itemFill, "well": itemFill,
}

// items recognises what a text says about time, in order, and keeps the rest as itemOther.
func (s scan) items() []item {
	all := make([]item, 0, len(s.toks))
	for i := 0; i < len(s.toks); {
		it, next := s.itemAt(i, all)
		it.at = Span{s.tok(i).at.Start, s.tok(next - 1).at.End}
		all = append(all, it)
		i = next
	}
	return all
}

func (s scan) itemAt(i int, before []item) (item, int) {
	if d, next, ok := s.lengthAt(i); ok {
		return item{kind: itemLength, span: d}, next
	}
	if days, next, ok := s.dateAt(i); ok {
		return item{kind: itemDate, days: days}, next
	}
	if c, next, ok := s.clockAt(i); ok {
		return item{kind: itemClock, clock: c}, next
	}
	if z, next, ok := s.zoneAt(i, afterTime(before)); ok {
		return item{kind: itemZone, zone: z}, next
	}
	return s.wordAt(i)
}

// afterTime tells whether what was read last is a time of day or a zone, little words apart.
func afterTime(before []item) bool {
	for i := len(before) - 1; i >= max(0, len(before)-8); i-- {
		switch before[i].kind {
		case itemClock, itemZone:
			return true
		case itemFill, itemOr, itemFollows, itemCell:
		default:
			return false
		}
	}
	return false
}

func (s scan) wordAt(i int) (item, int) {
	t := s.tok(i)
	if t.kind == number {
		return item{kind: s.numberKind(i)}, i + 1
	}
	if s.is(i, "next", "following") && s.is(i+1, "day", "morning") {
		return item{kind: itemNextDay}, i + 2
	}
	if s.is(i, "each", "every", "per") && s.is(i+1, "day") {
		return item{kind: itemDaily}, i + 2
	}
	if s.is(i, "up") && s.is(i+1, "to", "until") {
		return item{kind: itemTo}, i + 2
	}
	if _, ok := weekdays[t.low]; ok && t.upper {
		return item{kind: itemFill}, i + 1
	}
	if k, ok := words[t.low]; ok {
		return item{kind: k, dash: t.low == "-", weak: s.is(i, "on", "at", "during"), upper: t.upper, between: s.is(i, "between", "during")}, i + 1
	}
	return item{kind: s.plainKind(i)}, i + 1
}

// numberKind tells numbers that count something, "12 customers", or belong to a code from those
// that a date or a time must have been meant by.
func (s scan) numberKind(i int) itemKind {
	next := s.tok(i + 1)
	if s.fillsCell(i, i+1) {
		return itemFill // the number of the row, or a length in minutes
	}
	_, known := words[next.low]
	if s.inCode(i) || !s.year(i) && next.kind == word && !known {
		return itemOther
	}
	return itemNumber
}

// fillsCell tells whether the tokens from i to end are all that a cell of a table has.
func (s scan) fillsCell(i, end int) bool {
	last := end >= len(s.toks) || s.tok(end).low == "|"
	return s.is(i-1, "|") && last || i == 0 && s.is(end, "|")
}

// plainKind sorts the tokens that no list has.
func (s scan) plainKind(i int) itemKind {
	switch t := s.tok(i); {
	case t.low == "." && s.is(i-1, "approx", "ca"):
		return itemFill
	case t.low == "." && !s.tok(i+1).upper && i+1 < len(s.toks):
		return itemFill // "July 19. 13:45": a full stop for a comma
	case t.low == "." || t.low == "!" || t.low == "?":
		return itemStop
	case t.low == ":":
		return itemFill
	}
	return itemOther
}

// lengthAt reads how long something lasted: "for 40 minutes", "(2 hours and 14 minutes)".
func (s scan) lengthAt(i int) (d time.Duration, next int, ok bool) {
	if s.tok(i).kind != number || s.inCode(i) || !s.lengthBefore(i) {
		return 0, i, false
	}
	for next = i; ; {
		one, after := s.lengthPart(next)
		if after == next {
			return d, next, d > 0
		}
		d += one
		next = after
		if s.is(next, "and", ",") && s.tok(next+1).kind == number {
			if _, after := s.lengthPart(next + 1); after > next+1 {
				next++
			}
		}
	}
}

func (s scan) lengthPart(i int) (time.Duration, int) {
	t := s.tok(i)
	if t.kind != number || t.digits > 4 {
		return 0, i
	}
	switch {
	case s.is(i+1, "minutes", "minute", "mins", "min"):
		return time.Duration(t.n) * time.Minute, i + 2
	case s.is(i+1, "hours", "hour", "hrs", "hr"):
		return time.Duration(t.n) * time.Hour, i + 2
	}
	return 0, i
}

// lengthBefore tells whether "for" or a bracket stands before the number at i, so that it counts
// hours and minutes instead of naming one.
func (s scan) lengthBefore(i int) bool {
	for n := 0; n < 4; n++ {
		i--
		if s.is(i, "for", "(", "|", "lasting", "lasted", "total", "duration") {
			return true
		}
		if !s.is(i, "of", "about", "approximately", "approx", "around", "a", "roughly", "circa", "ca", ".", "~", "and", ",", ":") {
			return false
		}
	}
	return false
}
