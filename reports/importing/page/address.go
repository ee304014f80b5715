package page

import (
	"net/url"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

var (
	retrieved = lazyregexp.New(`(?i)^(?:retrieved from|source|url|address|page address|original|from|available at|link)\s*:?\s*<?(https?://\S+?)>?$`)
	alone     = lazyregexp.New(`^<?(https?://\S+?)>?$`)
)

func isAddress(text string) bool { return alone.MatchString(text) || retrieved.MatchString(text) }

// addressOf reads an address of a page from a line of its text: one that says it is, or one that
// is nothing else.
func addressOf(text string) string {
	for _, form := range []*lazyregexp.Regexp{retrieved, alone} {
		if m := form.FindStringSubmatch(text); m != nil {
			return publicAddress(m[1])
		}
	}
	return ""
}

// publicAddress gives an address back when it can be that of a published page: not a file on
// somebody's disk, not the site itself and not the portal where its status is told.
func publicAddress(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	switch {
	case strings.Contains(address, "…"): // browsers shorten a long one where they print it
		return ""
	case err != nil || len(address) > 2000 || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return ""
	case strings.Trim(u.Path, "/") == "" || strings.HasPrefix(u.Host, "status."):
		return ""
	}
	return address
}

// addressIn finds the page's address among lines outside of its article.
func addressIn(lines []line) string {
	for _, l := range lines {
		if a := addressOf(l.text); a != "" {
			return a
		}
	}
	return ""
}
