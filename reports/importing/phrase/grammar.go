package phrase

import "time"

// A point is a moment as it is written: a date, a time of day, zones, in any order, or some of
// them.
type point struct {
	days     []day
	clock    clock
	hasClock bool
	zones    []zoneWord
	nextDay  bool          // "the next day" is said of it
	length   time.Duration // that "for 40 minutes" gives
	link     itemKind      // what leads from the point before to this one
	at       Span
}

func (p point) empty() bool { return len(p.days) == 0 && !p.hasClock && len(p.zones) == 0 }

// dayOnly tells whether the point has days and no time.
func (p point) dayOnly() bool { return len(p.days) > 0 && !p.hasClock }

// A part is a window as it is written.
type part struct {
	start, end point
	hasEnd     bool
	other      *part // the same window in another zone
	days       []day // on which the window happened, when there are several
	unclear    string
	at         Span
}

// dayOnly tells whether the part names days and no times.
func (p part) dayOnly() bool { return p.start.dayOnly() && (!p.hasEnd || p.end.dayOnly()) }

// dateless tells whether the part's date must be found elsewhere.
func (p part) dateless() bool { return len(p.start.days) == 0 && len(p.days) == 0 }

// timed tells whether the part has a time of day.
func (p part) timed() bool { return p.start.hasClock || p.hasEnd && p.end.hasClock }

// A group is what a run of items says.
type group struct {
	parts   []part
	daily   bool
	garbled bool // "from until"
	follows bool // "at the following time frame"
	rough   bool // "approximately"
}

// A builder turns items into points, and notes what else they say.
type builder struct {
	group
	points  []point
	now     point
	between bool // the next "and" leads to the end
	or      bool // what follows may say the same in other words
	from    bool // the item before was a from
	endOnly bool // the first item was an until
}

// maxPoints bounds the points of a run.
const maxPoints = 100

// readItems reads the windows that a run of items states.
func readItems(items []item) group {
	var b builder
	for i, it := range items {
		if len(b.points) < maxPoints {
			b.add(it, items[i+1:])
		}
	}
	b.close(itemAnd)
	b.parts = assemble(b.points)
	if b.endOnly && len(b.parts) > 0 && !b.parts[0].hasEnd && b.parts[0].start.hasClock {
		b.parts[0].unclear = "it names an end and no start"
	}
	if b.daily {
		b.parts = repeat(b.parts)
	}
	return b.group
}

func (b *builder) add(it item, rest []item) {
	from := false
	switch it.kind {
	case itemDate:
		b.addDate(it)
	case itemClock:
		b.addClock(it)
	case itemZone:
		b.addZone(it)
	case itemLength:
		b.now.length = it.span
		b.grow(it.at)
	case itemFrom:
		from = !it.weak
		b.addFrom(it, rest)
	case itemTo:
		from = b.from
		b.addTo(it, rest)
	case itemAnd:
		b.addAnd()
	case itemCell:
		b.addCell(rest)
	case itemStop:
		b.close(itemAnd)
	default:
		b.note(it)
	}
	b.from = from
}

// note remembers what items say that are no moments.
func (b *builder) note(it item) {
	switch it.kind {
	case itemOr:
		b.or = true
	case itemClose:
		b.or = false
		if !b.now.empty() && b.now.at.End > 0 {
			b.now.at.End = max(b.now.at.End, it.at.End)
		}
	case itemDaily:
		b.daily = true
		b.grow(it.at)
		b.close(itemAnd)
	case itemFollows:
		b.follows = true
	case itemNextDay:
		b.sayNextDay(it)
	case itemOther:
		b.endOnly = b.endOnly && len(b.points) > 0
	case itemRough:
		b.rough = true
	}
}

// sayNextDay notes "the next day" of the end of a window.
func (b *builder) sayNextDay(it item) {
	if b.now.empty() && len(b.points) > 0 {
		last := &b.points[len(b.points)-1]
		last.nextDay, last.at.End = true, it.at.End
		return
	}
	b.now.nextDay = true
	b.grow(it.at)
}

// grow makes the present point cover an item.
func (b *builder) grow(at Span) {
	if b.now.at.End == 0 {
		b.now.at = at
	}
	b.now.at.End = max(b.now.at.End, at.End)
}

func (b *builder) addDate(it item) {
	if len(b.now.days) > 0 {
		b.close(itemAnd)
	}
	b.now.days = it.days
	if b.between && len(it.days) == 2 {
		it.days[1].through, b.between = true, false
	}
	b.grow(it.at)
}

func (b *builder) addClock(it item) {
	if b.now.hasClock {
		if b.or {
			b.close(itemOr)
		} else {
			b.close(itemAnd)
		}
		b.or = false
	}
	b.now.clock, b.now.hasClock = it.clock, true
	b.grow(it.at)
}

// addZone gives a zone to the present point, or where that is empty to the last one.
func (b *builder) addZone(it item) {
	if b.now.empty() && len(b.points) > 0 {
		last := &b.points[len(b.points)-1]
		last.zones = append(last.zones, it.zone)
		last.at.End = max(last.at.End, it.at.End)
		return
	}
	b.now.zones = append(b.now.zones, it.zone)
	b.grow(it.at)
}

func (b *builder) addFrom(it item, rest []item) {
	if !it.weak && b.now.hasClock {
		b.close(itemAnd)
	}
	if !it.weak || it.between {
		b.between = it.between
	}
	if b.now.empty() && opens(rest) && (it.upper || !it.weak) {
		b.now.at = it.at
	}
}

// opens tells whether a date or a time follows, with one little word between at most, so that
// "from" before it belongs to the phrase.
func opens(rest []item) bool {
	if len(rest) > 1 && (rest[0].kind == itemFill || rest[0].kind == itemRough || rest[0].kind == itemCell) {
		rest = rest[1:]
	}
	return len(rest) > 0 && (rest[0].kind == itemDate || rest[0].kind == itemClock)
}

func (b *builder) addTo(it item, rest []item) {
	next := upcoming(rest)
	switch {
	case b.from && !it.dash:
		b.garbled = true
	case b.now.empty() && b.now.link == itemAnd && len(b.points) > 0 && !it.dash && next != itemOther:
		b.now.link = itemTo // "from 13:45 and until 14:25"
	case b.now.empty():
		b.endOnly = b.endOnly || len(b.points) == 0 && !it.dash
	case it.dash && (next == itemOther || b.now.dayOnly() && next != itemDate):
		// A dash between a date and its time, or before a remark.
	default:
		b.close(itemTo)
		b.between = false
	}
}

// upcoming is the kind of the next item that says something about time, itemOther where words
// come first.
func upcoming(rest []item) itemKind {
	for _, it := range rest {
		switch it.kind {
		case itemFill, itemRough, itemFrom:
		case itemDate, itemClock:
			return it.kind
		default:
			return itemOther
		}
	}
	return itemOther
}

func (b *builder) addAnd() {
	switch {
	case b.now.empty():
	case b.between && b.now.link != itemTo:
		b.close(itemTo)
		b.between = false
	default:
		b.close(itemAnd)
	}
}

// addCell reads the border between two cells of a row: a time and the one behind it are start and
// end.
func (b *builder) addCell(rest []item) {
	if b.now.hasClock && upcomingCell(rest) {
		b.close(itemTo)
	}
}

// upcomingCell tells whether the next cell that says something about time begins with a date or time.
func upcomingCell(rest []item) bool {
	for _, it := range rest {
		switch it.kind {
		case itemFill, itemRough, itemCell, itemZone:
		default:
			return it.kind == itemDate || it.kind == itemClock
		}
	}
	return false
}

// close ends the present point; link leads to the next.
func (b *builder) close(link itemKind) {
	if !b.now.empty() {
		b.points = append(b.points, b.now)
		b.now = point{link: link}
		return
	}
	b.now = point{link: link}
}
