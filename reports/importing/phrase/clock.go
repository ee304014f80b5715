package phrase

// A clock is a time of day as it is written.
type clock struct {
	h, m, s int
	mark    byte // 'a' or 'p' where AM or PM is written, else 0
	word    byte // 'n' for noon, 'm' for midnight, else 0
	bad     bool // there is no such time: 25:10
	dotted  bool // a full stop stands between hours and minutes: it may be something else
	at      Span
}

// seconds is the time on the 24-hour clock, in seconds of the day. A mark beside an hour that the
// 12-hour clock does not have counts for nothing.
func (c clock) seconds() int {
	h := c.h
	switch {
	case c.mark == 'p' && 1 <= h && h < 12:
		h += 12
	case c.mark == 'a' && h == 12:
		h = 0
	}
	return h*3600 + c.m*60 + c.s
}

// wrongMark tells whether AM or PM stands beside a time of the 24-hour clock.
func (c clock) wrongMark() bool { return c.mark != 0 && (c.h > 12 || c.h == 0) }

// open tells whether the time may be meant in either half of the day.
func (c clock) open() bool { return c.mark == 0 && c.word == 0 && 1 <= c.h && c.h <= 12 }

// scan reads tokens; its methods recognise something that begins at a token and give the token
// after it.
type scan struct {
	text string
	toks []token
	// lookups is how many more unknown names are looked for in the zone database and among
	// misspelt places: a hostile text has nothing else.
	lookups *int
	code    []bool // the tokens that are numbers of codes, see numberOfCode
	month   []int  // for each token where the next name of a month is
}

func newScan(text string) scan {
	lookups := 10
	s := scan{text: text, toks: lex(text), lookups: &lookups}
	s.code = make([]bool, len(s.toks))
	s.month = make([]int, len(s.toks))
	for i := range s.toks {
		s.code[i] = s.numberOfCode(i)
	}
	next := len(s.toks)
	for i := len(s.toks) - 1; i >= 0; i-- {
		if _, _, ok := monthOf(s.toks[i]); ok {
			next = i
		}
		s.month[i] = next
	}
	return s
}

// spend takes one of the lookups; false when none is left.
func (s scan) spend() bool {
	*s.lookups--
	return *s.lookups >= 0
}

// tok is the token at i, or an empty sign beyond the ends.
func (s scan) tok(i int) token {
	if i < 0 || i >= len(s.toks) {
		return token{kind: sign}
	}
	return s.toks[i]
}

// is tells whether the token at i reads like one of the words or signs.
func (s scan) is(i int, words ...string) bool {
	t := s.tok(i)
	if t.kind == number {
		return false
	}
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// clockAt reads a time of day.
func (s scan) clockAt(i int) (c clock, next int, ok bool) {
	t := s.tok(i)
	if t.kind == word {
		return s.clockWord(i)
	}
	if t.kind != number || t.digits > 4 || s.inCode(i) {
		return c, i, false
	}
	c, next, ok = s.clockDigits(i)
	marked := next
	c.mark, next = s.mark(next)
	if !ok && (c.mark == 0 || marked != i+1 || t.digits > 2) {
		return c, i, false
	}
	if s.is(next, "h", "hr", "hrs", "hours", "o'clock", "o’clock", "uhr") && !s.glues(next+1) {
		next++
	}
	if s.is(next, "noon", "midnight") && c.h == 12 && c.m == 0 && c.mark == 0 {
		c.word = s.tok(next).low[0]
		next++
	}
	c.bad = c.h > 24 || c.m > 59 || c.s > 59 || c.h == 24 && c.m+c.s > 0
	c.at = Span{t.at.Start, s.tok(next - 1).at.End}
	return c, next, true
}

func (s scan) clockWord(i int) (clock, int, bool) {
	t := s.tok(i)
	switch t.low {
	case "noon", "midday":
		return clock{h: 12, word: 'n', at: t.at}, i + 1, true
	case "midnight":
		return clock{word: 'm', at: t.at}, i + 1, true
	}
	return clock{}, i, false
}

// clockDigits reads hours, minutes and seconds; false leaves a lone hour.
func (s scan) clockDigits(i int) (c clock, next int, ok bool) {
	t := s.tok(i)
	c.h = t.n
	switch {
	case t.digits <= 2 && s.is(i+1, ":") && s.digits(i+2, 2):
		c.m = s.tok(i + 2).n
		return s.clockSeconds(c, i+3)
	case t.digits <= 2 && s.is(i+1, ".") && s.glues(i+1) && s.glues(i+2) && s.digits(i+2, 2) && !s.more(i+3):
		c.m, c.dotted = s.tok(i+2).n, true
		return c, i + 3, true
	case t.digits <= 2 && s.is(i+1, "h") && s.glues(i+1) && c.h <= 24:
		if s.glues(i+2) && s.digits(i+2, 2) {
			c.m = s.tok(i + 2).n
			return c, i + 3, true
		}
		return c, i + 2, true
	case t.digits == 4 && s.military(i):
		c.h, c.m = t.n/100, t.n%100
		return c, i + 1, true
	case t.digits <= 2 && 1 <= t.n && t.n <= 12 && s.is(i+1, "noon", "midnight", "o'clock", "o’clock"):
		return c, i + 1, true
	}
	return c, i + 1, false
}

// more tells whether another number follows a full stop, as in 25.08.2016 or 1.10.15.
func (s scan) more(i int) bool {
	return s.is(i, ".") && s.glues(i) && s.tok(i+1).kind == number && s.glues(i+1)
}

func (s scan) clockSeconds(c clock, next int) (clock, int, bool) {
	if s.is(next, ":") && s.glues(next) && s.digits(next+1, 2) {
		c.s = s.tok(next + 1).n
		next += 2
		if s.more(next) {
			next += 2
		}
	}
	return c, next, true
}

// military tells whether four digits are a time: 0530 or 1430 before hrs, UTC or such, or before
// a dash and four digits that are; or behind "from", where they are no year.
func (s scan) military(i int) bool {
	t := s.tok(i)
	if t.n/100 > 24 || t.n%100 > 59 {
		return false
	}
	if s.is(i-1, "from", "until", "till", "between") && !s.year(i) {
		return true
	}
	if s.is(i+1, "-", "to", "until", "till") && s.digits(i+2, 4) {
		i += 2
	}
	return s.is(i+1, "h", "hr", "hrs", "hours", "utc", "gmt", "z", "uhr")
}

// mark reads AM or PM.
func (s scan) mark(i int) (mark byte, next int) {
	t := s.tok(i)
	if t.kind == word && (t.low == "am" || t.low == "pm") {
		return t.low[0], i + 1
	}
	return 0, i
}

func (s scan) digits(i, n int) bool {
	t := s.tok(i)
	return t.kind == number && t.digits == n
}

// glues tells whether there is a token at i and no space before it.
func (s scan) glues(i int) bool { return s.tok(i).glued }

// inCode tells whether the token at i is a number of a code, like 05 in NA05.
func (s scan) inCode(i int) bool { return i >= 0 && i < len(s.code) && s.code[i] }

// numberOfCode tells whether a number is a part of something like NA05, NA01/02 or v4.2.
func (s scan) numberOfCode(i int) bool {
	t, before := s.tok(i), s.tok(i-1)
	if t.kind != number || !t.glued {
		return false
	}
	if s.is(i-1, "/", "-", ".") && before.glued {
		return s.inCode(i - 2)
	}
	if before.kind != word {
		return false
	}
	_, _, month := monthOf(before)
	return !month && !s.is(i-1, "t", "at", "from", "until", "till", "to", "and", "th", "st", "nd", "rd", "h", "am", "pm", "z")
}
