package phrase

// maxDays bounds the list of days of one month, so that hostile text costs nothing.
const maxDays = 31

// dayList reads the days of one month: "19", "23-24", "14,15,16", "1 & 2", "25h though 29th".
func (s scan) dayList(i int) (days []day, next int) {
	d, next, ok := s.dayAt(i)
	if !ok {
		return nil, i
	}
	days = append(days, d)
	dashes := 0
	for len(days) < maxDays {
		sep, dash, after := s.daySeparator(next)
		d, end, ok := s.dayAt(after)
		if !ok || sep == 0 || !s.endsDay(end) {
			break
		}
		if dash {
			dashes++
		}
		d.through = sep == '-'
		days, next = append(days, d), end
	}
	if dashes > 1 {
		// 6-20-24 counts days up; it is no range of ranges.
		for k := range days {
			days[k].through = false
		}
	}
	return days, next
}

// dayAt reads a day of the month, with or without its ending, also mistyped: 19, 25h, 11st.
func (s scan) dayAt(i int) (d day, next int, ok bool) {
	t := s.tok(i)
	if t.kind != number || t.digits > 2 || t.n < 1 || t.n > 31 || s.inCode(i) {
		return day{}, i, false
	}
	if s.ordinalEnding(i + 1) {
		return day{d: t.n}, i + 2, true
	}
	if _, _, ok := s.clockAt(i); ok {
		return day{}, i, false
	}
	return day{d: t.n}, i + 1, true
}

// ordinalEnding tells whether the token at i ends an ordinal. Half an ending counts when it touches
// the number and no minutes follow: 25h, but not 14h30.
func (s scan) ordinalEnding(i int) bool {
	if s.is(i, "st", "nd", "rd", "th") {
		return true
	}
	return s.glues(i) && s.is(i, "h", "t", "d", "s", "ht", "dn", "ts", "nt", "tth", "thh", "sd", "rt", "sth") &&
		!(s.tok(i+1).kind == number && s.glues(i+1))
}

// daySeparator reads what stands between two days: 0 for nothing, ',' for a list, '-' for a range.
func (s scan) daySeparator(i int) (sep byte, dash bool, next int) {
	switch {
	case s.is(i, ","), s.is(i, "&"), s.is(i, "and"):
		sep, next = ',', i+1
		if s.is(next, "and", "&") {
			next++
		}
	case s.is(i, "-"), s.is(i, "to", "through", "thru", "though", "until", "till"):
		sep, dash, next = '-', s.is(i, "-"), i+1
	default:
		return 0, false, i
	}
	if s.is(next, "the") {
		next++
	}
	return sep, dash, next
}

// endsDay tells whether what follows a day of a list lets it be one: in "May 5, 14 customers" the
// 14 counts something else.
func (s scan) endsDay(i int) bool {
	t := s.tok(i)
	if t.kind != word {
		return true
	}
	if _, _, month := monthOf(t); month {
		return true
	}
	return s.ordinalEnding(i-1) || s.is(i, "and", "to", "through", "thru", "though", "until", "till", "from",
		"at", "between", "during", "daily", "of", "each", "every", "in", "on")
}
