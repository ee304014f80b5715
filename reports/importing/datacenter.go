package importing

import (
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/lazyregexp"
)

// knownSites are cities with a data center, and where they are.
var knownSites = map[string]reports.Region{
	"Chicago": "North America", "Seattle": "North America", "Toronto": "North America",
	"Amsterdam": "Europe", "Frankfurt": "Europe", "Munich": "Europe",
	"Singapore": "Asia Pacific", "Sydney": "Asia Pacific",
}

var (
	// The words in front of "data center" that begin with a capital.
	siteBefore = lazyregexp.New(`((?:\b\p{Lu}[\pL\pN.'’]*[ -]+){1,4})(?i:data[ -]?cent(?:er|re))s?\b`)
	siteAfter  = lazyregexp.New(`(?i:\bdata[ -]?cent(?:er|re)),? (?:in |at |\()(\p{Lu}\pL+(?: \p{Lu}\pL+)?)`)
	siteNumber = lazyregexp.New(`\bDC[ -]?\d{1,3}\b`)
	regionWord = lazyregexp.New(`^(?:NA|EU|APAC|AP|CN|CA|MT|TC|US|EMEA|North|South|America|American|Europe|European|Asia|Asian|Pacific|Canada|Canadian|China|Chinese|[A-Z]{2,4}\d+)$`)
)

// noSite are words with a capital that name no place.
var noSite = map[string]bool{
	"the": true, "a": true, "an": true, "our": true, "one": true, "all": true, "at": true, "in": true, "ex": true, "libris": true,
	"clarivate": true, "cloud": true, "instance": true, "instances": true, "service": true, "services": true, "main": true,
	"primary": true, "secondary": true, "production": true, "each": true, "this": true, "that": true, "other": true, "another": true,
	"multi": true, "tenant": true, "total": true, "care": true, "totalcare": true, "and": true, "of": true, "event": true,
	"data": true, "center": true, "both": true, "regional": true, "global": true, "local": true, "rca": true,
}

// siteIn finds the city or site of a data center that a source names as such. A city without the
// words "data center" may be anything, a time zone for one.
func (k *Known) siteIn(s source) (mention, bool) {
	for _, l := range s.lines {
		for _, pattern := range []*lazyregexp.Regexp{siteBefore, siteAfter} {
			for _, at := range pattern.FindAllStringSubmatchIndex(l.text, -1) {
				if name, skipped := k.site(l.text[at[2]:at[3]]); name != "" {
					return mention{name, l.span(at[2]+skipped, at[1])}, true
				}
			}
		}
		if at := siteNumber.FindStringIndex(l.text); at != nil {
			return mention{strings.NewReplacer(" ", "", "-", "").Replace(l.text[at[0]:at[1]]), l.span(at[0], at[1])}, true
		}
	}
	return mention{}, false
}

// site takes from words with a capital those that name a place, and tells how many bytes stand
// before them. Products, codes and regions are no sites.
func (k *Known) site(words string) (string, int) {
	var place []string
	first := 0
	for at := 0; at < len(words); {
		end := at + strings.IndexAny(words[at:]+" ", " -")
		word := strings.TrimSuffix(strings.TrimSuffix(words[at:end], "'s"), "’s")
		switch {
		case word == "":
		case noSite[strings.ToLower(word)] || regionWord.MatchString(word) || k.products.names[nameKey(word)] != "":
			place = nil
		default:
			if place == nil {
				first = at
			}
			place = append(place, word)
		}
		at = end + 1
	}
	return strings.Join(place, " "), first
}
