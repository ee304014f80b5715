package phrase

import "time"

// A day is a date as it is written; what is missing is 0.
type day struct {
	y       int
	m       time.Month
	d       int
	through bool // all days from the one before it to this one are named
	// swapped is the other reading of a date like 4/5/2021.
	swapped  bool
	misspelt bool // the month's name is
	bad      bool // there is no such day: February 30
	weekday  int  // 1 + time.Weekday where one is named
	at       Span
}

// dateAt reads a date, or several of one month: "July 18, 19, 2018", "25th through 29th of May".
func (s scan) dateAt(i int) (days []day, next int, ok bool) {
	if s.inCode(i) {
		return nil, i, false
	}
	switch t := s.tok(i); {
	case t.kind == number:
		if days, next, ok = s.dateISO(i); !ok {
			days, next, ok = s.dateNumeric(i)
		}
		if !ok {
			days, next, ok = s.dateDayFirst(i)
		}
		if !ok {
			days, next, ok = s.dateOrdinal(i)
		}
	case t.kind == word:
		days, next, ok = s.dateMonthFirst(i)
	}
	if ok {
		s.finish(days, i, next)
	}
	return days, next, ok
}

// finish notes where the days stand and the day of the week before them.
func (s scan) finish(days []day, i, next int) {
	at := Span{s.tok(i).at.Start, s.tok(next - 1).at.End}
	for k := range days {
		days[k].at = at
	}
	before := i - 1
	for s.is(before, ",", ".", "the") {
		before--
	}
	if w, ok := weekdays[s.tok(before).low]; ok && len(days) == 1 {
		days[0].weekday = int(w) + 1
	}
}

// dateISO reads 2021-05-03 and 2021/05/03.
func (s scan) dateISO(i int) ([]day, int, bool) {
	if !s.digits(i, 4) || !s.year(i) || !s.is(i+1, "-", "/", ".") || !s.is(i+3, s.tok(i+1).low) {
		return nil, i, false
	}
	m, d := s.tok(i+2), s.tok(i+4)
	if m.kind != number || d.kind != number || !m.glued || !d.glued || m.digits > 2 || d.digits > 2 {
		return nil, i, false
	}
	x := day{y: s.tok(i).n, m: time.Month(m.n), d: d.n}
	return []day{x}, i + 5, x.valid()
}

// dateNumeric reads 7/19/2025, 19.07.2025 and 19-07-2025. Where the order cannot be told, the
// month is taken first and the other reading is noted.
func (s scan) dateNumeric(i int) ([]day, int, bool) {
	a, b, y := s.tok(i), s.tok(i+2), s.tok(i+4)
	sep := s.tok(i + 1).low
	if !s.is(i+1, "/", ".", "-") || !s.is(i+3, sep) || s.is(i+5, sep) && s.glues(i+5) && s.glues(i+6) {
		return nil, i, false
	}
	if b.kind != number || y.kind != number || !b.glued || !y.glued || a.digits > 2 || b.digits > 2 {
		return nil, i, false
	}
	x := day{y: y.n, m: time.Month(a.n), d: b.n}
	switch {
	case y.digits == 2 && sep == "/":
		x.y += 2000
	case !s.year(i + 4):
		return nil, i, false
	}
	if sep == "." || a.n > 12 {
		x.m, x.d = time.Month(b.n), a.n
	}
	x.swapped = sep != "." && a.n <= 12 && b.n <= 12 && a.n != b.n
	return []day{x}, i + 5, x.valid()
}

func (d day) valid() bool {
	return 0 <= d.m && d.m <= 12 && 0 <= d.d && d.d <= daysIn(d.m, d.y)
}

// dateOrdinal reads "the 29th", whose month stands elsewhere.
func (s scan) dateOrdinal(i int) ([]day, int, bool) {
	t := s.tok(i)
	if t.digits > 2 || t.n < 1 || t.n > 31 || !s.glues(i+1) || !s.is(i+1, "st", "nd", "rd", "th") {
		return nil, i, false
	}
	return []day{{d: t.n}}, i + 2, true
}

// dateMonthFirst reads "July 19, 2025", "July 18, 19, 2018", "Aug 6-20-24 2015", "June 2016".
func (s scan) dateMonthFirst(i int) ([]day, int, bool) {
	m, misspelt, ok := monthOf(s.tok(i))
	if !ok {
		return nil, i, false
	}
	next := i + 1
	if s.is(next, ".") && s.glues(next) {
		next++
	}
	days, next := s.dayList(next)
	y, next := s.yearAfter(next)
	if misspelt && len(months[m-1]) < 6 && (y == 0 || len(days) == 0) {
		return nil, i, false
	}
	if len(days) == 0 {
		if y == 0 && !s.bareMonth(i, misspelt) {
			return nil, i, false
		}
		before := s.tok(i - 1)
		days = []day{{bad: before.kind == number && before.digits <= 2 && !s.inCode(i-1)}}
	}
	return complete(days, y, m, misspelt), next, true
}

// complete gives the days of a list their month and year.
func complete(days []day, y int, m time.Month, misspelt bool) []day {
	for k := range days {
		d := &days[k]
		d.y, d.m, d.misspelt = y, m, misspelt
		d.bad = d.bad || d.d > daysIn(m, y)
	}
	return days
}

// bareMonth tells whether a month without day and year is meant as a date: "April from 19:01".
// Short names and the verbs may and march are too easily something else.
func (s scan) bareMonth(i int, misspelt bool) bool {
	t := s.tok(i)
	full := t.upper && !misspelt && t.low != "may" && t.low != "march" && len(t.low) >= 4
	return full && (s.is(i+1, "from") || s.is(i+1, ",") && s.is(i+2, "from"))
}

// dateDayFirst reads "3 May 2021", "the 3rd of May, 2021", "18 and 19 July 2018", "03-May-2021".
func (s scan) dateDayFirst(i int) ([]day, int, bool) {
	if s.month[i] == len(s.toks) || s.month[i] > i+4*maxDays {
		return nil, i, false // without a month there is no need to look on
	}
	days, next := s.dayList(i)
	if len(days) == 0 {
		return nil, i, false
	}
	if s.is(next, "of", "-", ",") && (!s.is(next, "-") || s.glues(next)) {
		next++
	}
	m, misspelt, ok := monthOf(s.tok(next))
	if !ok || s.monthFirstHere(next) {
		return nil, i, false
	}
	next++
	if s.is(next, ".") && s.glues(next) && s.tok(next+1).kind == number {
		next++
	}
	y, next := s.yearAfter(next)
	return complete(days, y, m, misspelt), next, true
}

// monthFirstHere tells whether the month at i has its day behind it: "RCA 2, July 19, 2025".
func (s scan) monthFirstHere(i int) bool {
	days, next := s.dayList(i + 1)
	y, _ := s.yearAfter(next)
	return len(days) > 0 && y > 0
}

// year tells whether the number at i can be a year.
func (s scan) year(i int) bool {
	t := s.tok(i)
	return t.kind == number && t.digits == 4 && 1990 <= t.n && t.n <= 2099
}

// yearAfter reads a year and the signs before it.
func (s scan) yearAfter(i int) (year, next int) {
	at := i
	for n := 0; n < 2 && s.is(at, ",", "-", ".", "of", "in", "the", "year", ";"); n++ {
		at++
	}
	if !s.year(at) || s.is(at+1, ":") && s.glues(at+1) && s.glues(at+2) && s.digits(at+2, 2) {
		return 0, i
	}
	if _, _, ok := s.clockAt(at); ok {
		return 0, i
	}
	return s.tok(at).n, at + 1
}
