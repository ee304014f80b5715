package phrase

import "strings"

// A zoneWord is a time zone as it is written.
type zoneWord struct {
	text     string // the name without "time" and "zone"
	area     clockArea
	season   byte // 's' or 'd' where the name claims standard or daylight saving time
	offset   int  // seconds east of UTC, where fixed is true
	fixed    bool
	local    bool   // "local time"
	unknown  bool   // no place of this name is known
	readAs   string // the place that a misspelt name was read as
	abbrev   bool   // the text is an abbreviation
	explicit bool   // "time" follows
}

// maxZoneWords is the length of the longest name of a zone.
const maxZoneWords = 4

// zoneAt reads a time zone: "U.S. Central Time", "Singapore TimeZone", "CST time", "UTC+2",
// "Ontorio time". afterTime tells that a time of day stands before it, where a zone may stand
// without the word time.
func (s scan) zoneAt(i int, afterTime bool) (z zoneWord, next int, ok bool) {
	if z, next, ok = s.zoneOffset(i, afterTime); ok {
		return z, next, true
	}
	if s.tok(i).kind != word || !afterTime && !s.timeSoon(i) {
		return z, i, false
	}
	if s.is(i, "local") && s.isTime(i+1) {
		return zoneWord{text: "local", local: true}, s.skipTime(i + 1), true
	}
	for n := maxZoneWords; n > 0; n-- {
		if z, next, ok = s.zoneNamed(i, i+n, afterTime); ok {
			return z, next, true
		}
	}
	return s.zoneUnknown(i, afterTime)
}

// timeSoon tells whether the word time stands near enough behind i to belong to a zone's name.
func (s scan) timeSoon(i int) bool {
	for k := i + 1; k <= i+maxZoneWords+3; k++ {
		if s.isTime(k) {
			return true
		}
	}
	return false
}

// zoneNamed reads the words from i to end as the name of a zone.
func (s scan) zoneNamed(i, end int, afterTime bool) (z zoneWord, next int, ok bool) {
	name, ok := s.name(i, end)
	if !ok {
		return z, i, false
	}
	season, rest := s.season(end)
	timed := s.isTime(rest)
	z = zoneWord{text: s.span(i, end), season: season, explicit: timed}
	if a, found := abbreviations[name]; found && s.tok(i).caps && (afterTime || timed) {
		z.area, z.abbrev = a.area, true
		if z.season == 0 {
			z.season = a.season
		}
		return z, s.skipTime(rest), true
	}
	if !timed && (!afterTime || season != 0 || !s.tok(i).upper) {
		return z, i, false
	}
	if area, found := regions[name]; found && (timed || afterTime && s.endsPlace(rest)) {
		z.area = area
		return z, s.skipTime(rest), true
	}
	zone := places()[name]
	if zone == "" && (timed || afterTime && s.endsPlace(rest)) && s.spend() {
		zone = placeZone(name)
	}
	z.area = clockArea{zone}
	return z, s.skipTime(rest), zone != ""
}

// endsPlace tells whether a city's name may end before i: no word follows that it belongs to.
func (s scan) endsPlace(i int) bool {
	t := s.tok(i)
	return t.kind != word || s.is(i, "and", "until", "to", "from")
}

// name joins the words from i to end in lower case, where they are words in a row.
func (s scan) name(i, end int) (string, bool) {
	var parts [maxZoneWords]string
	for k := i; k < end; k++ {
		if t := s.tok(k); t.kind != word || s.isTime(k) {
			return "", false
		}
		parts[k-i] = s.tok(k).low
		if s.is(k, "usa") {
			parts[k-i] = "us"
		}
	}
	return strings.Join(parts[:end-i], " "), true
}

// season reads "standard", "daylight saving", "summer" before "time".
func (s scan) season(i int) (season byte, next int) {
	switch {
	case s.is(i, "standard", "winter"):
		season = 's'
	case s.is(i, "daylight", "summer", "dst"):
		season = 'd'
	default:
		return 0, s.skipWords(i, "local")
	}
	return season, s.skipWords(i+1, "saving", "savings", "local")
}

func (s scan) skipWords(i int, words ...string) int {
	for s.is(i, words...) {
		i++
	}
	return i
}

// isTime tells whether "time", "timezone" or "time zone" stands at i.
func (s scan) isTime(i int) bool {
	return s.is(i, "time", "timezone", "timezones", "tz", "times") || s.is(i, "zone") && !s.is(i-1, "availability")
}

// skipTime goes past the words that follow a zone's name.
func (s scan) skipTime(i int) int {
	for n := 0; n < 3; n++ {
		switch {
		case s.isTime(i):
			i++
		case s.is(i, "-") && s.is(i+1, "zone"):
			i += 2
		default:
			return i
		}
	}
	return i
}

func (s scan) span(i, end int) string { return s.text[s.tok(i).at.Start:s.tok(end-1).at.End] }

// zoneUnknown reads "Ontorio time" as Ontario, and any other name in capitals as a zone that is
// not known.
func (s scan) zoneUnknown(i int, afterTime bool) (z zoneWord, next int, ok bool) {
	if !afterTime || !s.tok(i).upper {
		return z, i, false
	}
	for n := 1; n <= maxZoneWords; n++ {
		if s.isTime(i + n) {
			return s.misspelt(i, i+n)
		}
		if !s.tok(i + n).upper {
			break
		}
	}
	return z, i, false
}

// misspelt reads a name that "time" follows.
func (s scan) misspelt(i, end int) (zoneWord, int, bool) {
	name, ok := s.name(i, end)
	if _, other := words[name]; !ok || other || s.is(i, "time") {
		return zoneWord{}, i, false
	}
	z := zoneWord{text: s.span(i, end), explicit: true}
	z.unknown = true
	if !s.spend() {
		return z, s.skipTime(end), true
	}
	if place, ok := misspeltPlace(name); ok {
		z.readAs, z.area, z.unknown = place, clockArea{places()[place]}, false
	}
	return z, s.skipTime(end), true
}

// zoneOffset reads UTC+2, GMT -05:30, +02:00 right behind a time, and Z.
func (s scan) zoneOffset(i int, afterTime bool) (z zoneWord, next int, ok bool) {
	at := i
	if s.is(at, "utc", "gmt") {
		at++
	} else if !afterTime || !s.glues(i) || s.tok(i+1).digits != 2 || s.is(i, "-") && !s.inISO(i) {
		return z, i, false
	}
	if !s.is(at, "+", "-") || s.tok(at+1).kind != number || !s.glues(at+1) && at == i {
		return z, i, false
	}
	h, m, next := s.offsetDigits(at + 1)
	if s.is(at, "-") && s.startsTime(at) {
		return z, i, false
	}
	if h > 14 || m > 59 || next == at+1 {
		return z, i, false
	}
	z = zoneWord{fixed: true, offset: h*3600 + m*60, abbrev: true}
	if s.is(at, "-") {
		z.offset = -z.offset
	}
	z.text = s.span(i, next)
	return z, s.skipTime(next), true
}

// inISO tells whether the token at i follows a time like 2025-07-19T13:45:00: a dash elsewhere is
// no minus.
func (s scan) inISO(i int) bool {
	for n := 1; n <= 8 && s.glues(i-n); n++ {
		if s.is(i-n, "t") {
			return true
		}
	}
	return false
}

// startsTime tells whether the dash at i leads to the end of a window instead of being a minus:
// "10:00 UTC - 11:00 UTC".
func (s scan) startsTime(i int) bool {
	if !s.glues(i) && !s.glues(i+1) {
		return true
	}
	c, next, ok := s.clockAt(i + 1)
	if !ok {
		return false
	}
	_, zoned := abbreviations[s.tok(next).low]
	return c.mark != 0 || zoned
}

// offsetDigits reads 2, 02, 0530, 5:30 and 05:30.
func (s scan) offsetDigits(i int) (h, m, next int) {
	t := s.tok(i)
	switch {
	case t.digits == 4:
		return t.n / 100, t.n % 100, i + 1
	case t.digits > 2 || s.tok(i+1).low == ":" && !s.digits(i+2, 2):
		return 0, 0, i
	case s.is(i+1, ":") && s.glues(i+1):
		return t.n, s.tok(i + 2).n, i + 3
	}
	return t.n, 0, i + 1
}
