package importing

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

// A regionName is a region as a text names it, and where.
type regionName struct {
	region reports.Region
	code   string // as ids have it
	at     page.Span
}

// regionWords are the ways to name a region, each with the code that ids have for it.
var regionWords = []struct {
	words  *lazyregexp.Regexp
	region reports.Region
	code   string
}{
	{lazyregexp.New(`(?i:\bnorth[ -]america(n)?\b)|\b(NA|US|USA)\b|\bU\.S\.`), "North America", "na"},
	{lazyregexp.New(`(?i:\beurope(an)?\b)|\b(EU|EMEA)\b`), "Europe", "eu"},
	{lazyregexp.New(`(?i:\basia([ -]|/)?pacific\b)|\b(APAC|AP)\b`), "Asia Pacific", "apac"},
	{lazyregexp.New(`(?i:\bcanad(a|ian)\b)`), "North America", "ca"},
	{lazyregexp.New(`(?i:\bchin(a|ese)\b)`), "Asia Pacific", "cn"},
	{lazyregexp.New(`(?i)\b(all|cross|several)[ -]regions?\b`), "Global", ""},
}

// regionsIn finds the regions that a text names by their own names, in order.
func regionsIn(text string) []regionName {
	var found []regionName
	for _, w := range regionWords {
		for _, at := range w.words.FindAllStringIndex(text, -1) {
			found = append(found, regionName{w.region, w.code, page.Span{Start: at[0], End: at[1]}})
		}
	}
	slices.SortFunc(found, func(a, b regionName) int { return cmp.Compare(a.at.Start, b.at.Start) })
	return found
}

// regionOfCode is the region of an instance by the letters of its code.
func regionOfCode(code string) reports.Region {
	letters := strings.TrimLeft(code, " ")
	for _, kind := range []string{"MT ", "TC "} {
		letters = strings.TrimPrefix(letters, kind)
	}
	letters, _, _ = strings.Cut(strings.TrimRight(letters, "0123456789"), " ")
	switch letters {
	case "NA", "CA", "US":
		return "North America"
	case "EU":
		return "Europe"
	case "AP", "APAC", "CN":
		return "Asia Pacific"
	}
	return ""
}

// regionOfZone is the region of a time zone by the continent in its name; UTC has none.
func regionOfZone(zone string) reports.Region {
	continent, _, _ := strings.Cut(zone, "/")
	switch continent {
	case "America", "US", "Canada":
		return "North America"
	case "Europe", "Africa":
		return "Europe"
	case "Asia", "Australia", "Pacific":
		return "Asia Pacific"
	}
	return ""
}
