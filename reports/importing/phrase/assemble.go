package phrase

import "slices"

// assemble makes windows of points: what "until" joins is one, what stands in brackets behind it
// with another zone is the same one again.
func assemble(points []point) []part {
	var parts []part
	for i := 0; i < len(points); {
		p, next := assembleOne(points, i)
		p.at = span(points[i:next])
		parts = append(parts, p)
		i = next
	}
	return twins(lists(parts))
}

func span(points []point) Span {
	at := points[0].at
	for _, p := range points {
		at.Start, at.End = min(at.Start, p.at.Start), max(at.End, p.at.End)
	}
	return at
}

// assembleOne reads: start [or start] [until end [or end | or start until end]].
func assembleOne(points []point, i int) (p part, next int) {
	link := func() itemKind {
		if next < len(points) {
			return points[next].link
		}
		return itemAnd
	}
	p.start, next = points[i], i+1
	var other part
	if link() == itemOr {
		other.start = points[next]
		next++
	}
	if link() == itemTo {
		p.end, p.hasEnd = points[next], true
		next++
	}
	if link() == itemOr && p.hasEnd {
		next = p.readOther(&other, points, next)
	}
	for link() == itemTo {
		p.unclear = "three times or dates are joined by \"until\""
		next++
	}
	p.settle()
	if other.start.hasClock {
		other.settle()
		p.other = &other
	}
	return p, next
}

// readOther reads the same window in other words, from the point at next.
func (p *part) readOther(other *part, points []point, next int) int {
	if other.start.hasClock {
		other.end, other.hasEnd = points[next], true
		return next + 1
	}
	other.start = points[next]
	next++
	if next < len(points) && points[next].link == itemTo {
		other.end, other.hasEnd = points[next], true
		next++
	}
	return next
}

// settle moves what the two ends share to where it belongs: a date behind both times is the
// start's, and a list of days is the part's.
func (p *part) settle() {
	if p.hasEnd && len(p.start.days) == 0 && len(p.end.days) > 0 && p.start.hasClock {
		p.start.days, p.end.days = p.end.days, nil
	}
	if p.end.length > 0 && p.start.length == 0 {
		p.start.length = p.end.length
	}
	if len(p.end.days) > 1 {
		p.unclear = "the end names several days"
	}
	if len(p.start.days) < 2 {
		return
	}
	switch days := p.start.days; {
	case p.hasEnd && len(p.end.days) > 0 && p.timed():
		p.unclear = "the start names several days"
	case !p.start.hasClock && p.hasEnd && len(p.end.days) == 0:
		p.unclear = "several days and the time of an end are named, but no start"
	default:
		p.days, p.start.days = days, nil
	}
}

// lists gives the times that follow one or several dates to each of them: "July 3, 2021 and July
// 5, 2021 from 10:00 until 11:00".
func lists(parts []part) []part {
	var done []part
	for _, p := range parts {
		if p.start.hasClock && len(p.start.days) <= 1 && len(p.days) == 0 && len(p.end.days) == 0 {
			done = p.takeDays(done)
		}
		done = append(done, p)
	}
	return done
}

// takeDays makes the single days at the end of the parts before days of p.
func (p *part) takeDays(before []part) []part {
	first := len(before)
	for first > 0 && before[first-1].single() {
		first--
	}
	if first == len(before) {
		return before
	}
	p.at.Start = before[first].at.Start
	var days []day
	for _, b := range before[first:] {
		days = append(days, b.start.days...)
		if p.zone() == nil {
			p.start.zones = b.start.zones
		}
	}
	if days = append(days, p.start.days...); len(days) == 1 {
		p.start.days = days
	} else {
		p.days, p.start.days = days, nil
	}
	return before[:first]
}

// single tells whether the part is one day without times.
func (p part) single() bool {
	return p.start.dayOnly() && !p.hasEnd && len(p.start.days) == 1 && p.start.length == 0
}

// twins joins windows that say the same in two zones without a sign for it: they are equally long,
// start at the same minute of an hour, and name different zones, the second no date.
func twins(parts []part) []part {
	var done []part
	for _, p := range parts {
		if len(done) > 0 && done[len(done)-1].twin(p) {
			last := &done[len(done)-1]
			last.other, last.at.End = &p, p.at.End
			continue
		}
		done = append(done, p)
	}
	return done
}

func (p part) twin(o part) bool {
	if p.other != nil || o.other != nil || !p.hasEnd || !o.hasEnd || !o.dateless() || len(p.end.days) > 0 {
		return false
	}
	a, b := p.zone(), o.zone()
	if a == nil || b == nil || a.text == b.text || !p.start.hasClock || !o.start.hasClock {
		return false
	}
	long := func(p part) int { return p.end.clock.seconds() - p.start.clock.seconds() }
	return long(p) == long(o) && (p.start.clock.seconds()-o.start.clock.seconds())%1800 == 0
}

// zone is the zone that the part names, nil for none.
func (p part) zone() *zoneWord {
	for _, at := range []point{p.start, p.end} {
		if len(at.zones) > 0 {
			return &at.zones[0]
		}
	}
	return nil
}

// repeat makes "daily" of parts: the windows of those with times happened on all days of all.
func repeat(parts []part) []part {
	var days []day
	var times []part
	at := spanOf(parts)
	for _, p := range parts {
		days = append(days, p.allDays()...)
		if p.timed() {
			times = append(times, p)
		}
	}
	if len(days) < 2 || len(times) == 0 {
		return parts
	}
	for i := range times {
		times[i].days, times[i].start.days, times[i].at = days, nil, at
	}
	return times
}

// spanOf is the span of all parts.
func spanOf(parts []part) Span {
	if len(parts) == 0 {
		return Span{}
	}
	return Span{parts[0].at.Start, parts[len(parts)-1].at.End}
}

// allDays lists the days that the part names; the end's as the last of a range.
func (p part) allDays() []day {
	days := slices.Concat(p.days, p.start.days)
	for _, d := range p.end.days {
		d.through = true
		days = append(days, d)
	}
	return days
}
