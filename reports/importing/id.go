package importing

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/phrase"
	"rcaviewer/reports/lazyregexp"
)

// ID derives the id of a report from its facts: the local date of the first event, else of the
// title, else of the publication; then the instances, or the place that the title names. It is empty
// for a report without any date. What is taken already is not looked at.
func ID(r *reports.Report) string {
	date := idDate(r)
	if date == "" {
		return ""
	}
	slug := shortened(idSlug(r))
	if slug == "" {
		slug = "report"
	}
	return date + "-" + slug
}

// longestSlug keeps ids within what a file's name may have on any system. No known report has
// half as many instances.
const longestSlug = 120

func shortened(slug string) string {
	if len(slug) <= longestSlug {
		return slug
	}
	slug = slug[:longestSlug+1]
	return slug[:max(strings.LastIndexByte(slug, '-'), 0)]
}

func idDate(r *reports.Report) string {
	if len(r.Events) > 0 {
		return r.Events[0].Start.Format("2006-01-02")
	}
	for _, d := range phrase.Dates(r.Title) {
		if d.Year > 0 && d.Month > 0 && d.Day > 0 {
			return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
		}
	}
	return r.Published
}

func idSlug(r *reports.Report) string {
	var parts []string
	product := ""
	if len(r.Products) > 0 {
		product = slug(r.Products[0])
	}
	if len(r.Products) > 0 && r.Products[0] != "Alma" && r.Products[0] != reports.HigherEd {
		parts = append(parts, product)
	}
	if len(r.Instances) > 0 {
		parts = append(parts, instanceSlugs(r.Instances)...)
	} else if place := idPlace(r); place != "" {
		parts = append(parts, place)
	}
	if len(parts) == 0 {
		return product
	}
	return strings.Join(parts, "-")
}

// instanceSlugs writes MT or TC once for a run of codes that have it in common.
func instanceSlugs(instances []string) []string {
	var parts []string
	last := ""
	for _, code := range instances {
		kind, rest, ok := strings.Cut(code, " ")
		if ok && kind == last && rest != "" {
			code = rest
		}
		last = ""
		if ok && (kind == "MT" || kind == "TC") {
			last = kind
		}
		parts = append(parts, slug(code))
	}
	return parts
}

var wholePlace = lazyregexp.New(`(?i)\b(european|north american|asian|asia pacific) data cent(er|re)\b`)

// idPlace is the place in a title that names no instance: a site, else a region.
func idPlace(r *reports.Report) string {
	if whole := wholePlace.FindString(r.Title); whole != "" {
		return slug(whole)
	}
	if r.DataCenter != "" && strings.Contains(strings.ToLower(r.Title), strings.ToLower(r.DataCenter)) {
		return slug(r.DataCenter)
	}
	if found := regionsIn(r.Title); len(found) > 0 {
		return found[0].code
	}
	return ""
}

// slug writes a name with a-z, 0-9 and hyphens only.
func slug(name string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		case unicode.Is(unicode.Mn, c): // the dots of an umlaut
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}
