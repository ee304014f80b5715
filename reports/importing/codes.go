package importing

import (
	"fmt"
	"strconv"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// A code is an instance code as a text has it.
type code struct {
	kind, letters, digits string // MT, EU, 02; no kind for most products, no digits for "MT EU"
	start, end            int
}

func (c code) String() string { return strings.TrimSpace(c.kind + " " + c.letters + c.digits) }

const codeLetters = `NA|EU|APAC|AP|CN|CA`

var (
	numbered = lazyregexp.New(`(?i)\b(?:(MT|TC)[ -]?)?(` + codeLetters + `)(?:(\d{1,2})|[ -](\d{2}))\b`)
	// anyCode is for titles only: elsewhere two letters and two digits may be anything.
	anyCode = lazyregexp.New(`\b(?:(MT|TC)[ -]?)?([A-Z]{2})(\d{2})()\b`)
	// Primo had environments without a number once: "MT EU", "APAC TC".
	unnumbered = lazyregexp.New(`\b(?:(MT|TC) (NA|EU|APAC|AP)|(NA|EU|APAC|AP) (MT|TC))\b`)
	onlyDigits = lazyregexp.New(`^(?:[/&]|,) ?(\d{2})\b`)
)

// codesIn finds the instance codes in a text, lists and ranges written out.
func codesIn(text string, title bool) []code {
	found := match(text, numbered)
	if title && len(found) == 0 {
		found = withoutSites(match(text, anyCode))
	}
	if title && len(found) == 0 {
		return codesWithoutNumber(text)
	}
	return ranges(text, kinds(text, lists(text, found)))
}

func match(text string, pattern *lazyregexp.Regexp) []code {
	var found []code
	for _, at := range pattern.FindAllStringSubmatchIndex(text, -1) {
		group := func(n int) string {
			if at[2*n] < 0 {
				return ""
			}
			return text[at[2*n]:at[2*n+1]]
		}
		found = append(found, code{
			strings.ToUpper(group(1)), strings.ToUpper(group(2)), group(3) + group(4), at[0], at[1],
		})
	}
	return found
}

// withoutSites leaves out data centers, which are numbered as instances are.
func withoutSites(found []code) []code {
	var kept []code
	for _, c := range found {
		if c.letters != "DC" {
			kept = append(kept, c)
		}
	}
	return kept
}

func codesWithoutNumber(text string) []code {
	var found []code
	for _, at := range unnumbered.FindAllStringIndex(text, -1) {
		found = append(found, code{letters: text[at[0]:at[1]], start: at[0], end: at[1]})
	}
	return found
}

// lists adds codes of which only the digits are written: NA01/02/03.
func lists(text string, found []code) []code {
	var all []code
	for _, c := range found {
		all = append(all, c)
		for {
			at := onlyDigits.FindStringSubmatchIndex(text[c.end:])
			if at == nil || isTime(text[c.end+at[1]:]) {
				break
			}
			c = code{c.kind, c.letters, text[c.end+at[2] : c.end+at[3]], c.end + at[2], c.end + at[3]}
			all = append(all, c)
		}
	}
	return all
}

// isTime tells whether what follows two digits makes them an hour or the day of a date.
func isTime(rest string) bool {
	return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "/") && len(rest) > 4 && rest[3] == '/' && rest[4] == '2'
}

var joined = lazyregexp.New(`^(?i)\s*(?:,|;|/|&|-|\band\b|\bor\b|,\s*and\b)\s*(?:Primo\s*)?$`)

// kinds carries MT and TC along a list: "MT NA01, NA02".
func kinds(text string, found []code) []code {
	for i := 1; i < len(found); i++ {
		before := found[i-1]
		if found[i].kind == "" && before.kind != "" && joined.MatchString(text[before.end:found[i].start]) {
			found[i].kind = before.kind
		}
	}
	return found
}

var (
	rangeWord   = lazyregexp.New(`^(?i)\s*(?:to|through|thru|–|—)\s*$`)
	rangeHyphen = lazyregexp.New(`^\s*-\s*$`)
)

// ranges adds what lies between the ends of a range: "NA01 to NA04". A hyphen makes a range of two
// codes that are apart; of more it makes a list.
func ranges(text string, found []code) []code {
	var all []code
	for i, c := range found {
		if i > 0 {
			between := text[min(found[i-1].end, c.start):c.start]
			if rangeWord.MatchString(between) || len(found) == 2 && rangeHyphen.MatchString(between) {
				all = append(all, fill(found[i-1], c)...)
			}
		}
		all = append(all, c)
	}
	return all
}

const longestRange = 20

func fill(from, to code) []code {
	a, _ := strconv.Atoi(from.digits)
	b, _ := strconv.Atoi(to.digits)
	if from.letters != to.letters || from.kind != to.kind || b-a > longestRange {
		return nil
	}
	var all []code
	for n := a + 1; n < b; n++ {
		all = append(all, code{from.kind, from.letters, fmt.Sprintf("%02d", n), from.start, to.end})
	}
	return all
}

// instancesIn finds the instances that a source names, in order. Codes are written as they mostly
// are: EU1 is EU01.
func instancesIn(s source, title bool) []mention {
	var found []mention
	for _, l := range s.lines {
		for _, c := range codesIn(l.text, title) {
			if len(c.digits) == 1 {
				c.digits = "0" + c.digits
			}
			found = append(found, mention{c.String(), l.span(c.start, c.end)})
		}
	}
	return found
}
