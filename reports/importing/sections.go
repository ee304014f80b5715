package importing

import (
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/lazyregexp"
)

// Texts of sections that a page does not have.
const (
	noTimeline = "The report gives no timeline."
	noCause    = "The report names no cause."
	noMeasures = "- None is listed in the report."
)

var (
	summaryHeading = lazyregexp.New(`(?i)\bsummary\b`)
	storyHeading   = lazyregexp.New(`(?i)\b(impact|description|what happened|details|resolution|recovery|response|mitigation|conclusions?|lessons|workaround|recommendations)\b`)
)

// placeholder is what stands under a heading until somebody writes the text.
var placeholder = lazyregexp.New(`(?i)^[-*\s]*(n/?a|not applicable|none|tb[dca]|to be (added|updated|completed|determined|defined)|pending|under investigation|to follow)[.\s]*$`)

// readSections writes the page's parts as the report's, without what says nothing.
func (u *understanding) readSections() {
	s := &u.report.Sections
	s[reports.Summary] = u.markdown(isSummary)
	s[reports.Timeline] = u.markdown(func(p page.Part) bool { return p.Kind == page.Timeline || isStory(p) })
	s[reports.RootCause] = u.markdown(ofKind(page.Cause))
	s[reports.Measures] = u.markdown(ofKind(page.Measures))
	if s[reports.Timeline] == "" {
		s[reports.Timeline] = noTimeline
		u.find("Timeline", Warning, "The report has no timeline.")
	}
	if s[reports.RootCause] == "" {
		s[reports.RootCause] = noCause
	}
	if placeholder.MatchString(s[reports.Measures]) {
		s[reports.Measures] = ""
	}
	if s[reports.Measures] == "" {
		s[reports.Measures] = noMeasures
		u.missingMeasures()
	}
	for _, part := range u.parts {
		if part.Kind == page.Other && !isSummary(part) && !isStory(part) && len(part.Blocks) > 0 {
			u.find("Timeline", Info, "The section %q of the page is left out.", part.Heading)
		}
	}
}

// missingMeasures tells a section without measures from a page without the section. Where the page
// ends with it, lookForEnd says so.
func (u *understanding) missingMeasures() {
	switch last := len(u.parts) - 1; {
	case !slices.ContainsFunc(u.parts, ofKind(page.Measures)):
		u.find("Preventive measures", Warning, "The report has no section on preventive measures.")
	case u.parts[last].Kind != page.Measures || len(u.parts[last].Blocks) > 0:
		u.find("Preventive measures", Warning, "The section on preventive measures lists none.")
	}
}

func ofKind(kind page.Kind) func(page.Part) bool {
	return func(p page.Part) bool { return p.Kind == kind }
}

func isSummary(p page.Part) bool {
	return p.Kind == page.Other && summaryHeading.MatchString(p.Heading)
}

// isStory tells whether a part goes on telling what happened.
func isStory(p page.Part) bool {
	return p.Kind == page.Other && !isSummary(p) && storyHeading.MatchString(p.Heading)
}

// markdown writes the parts wanted, in the page's order.
func (u *understanding) markdown(wanted func(page.Part) bool) string {
	var texts []string
	for _, part := range u.parts {
		if !wanted(part) {
			continue
		}
		if part.Kind == page.Measures {
			part = asList(part)
		}
		if text := strings.TrimSpace(part.Markdown()); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n\n")
}

// number is what measures begin with that were typed as a numbered list.
var number = lazyregexp.New(`^\(?\d{1,2}((\.\d{1,2}){1,2}[.):]?|[.):])\s+|^\(?[a-z]\)\s+`)

// asList makes a list of measures that were copied without their bullets.
func asList(part page.Part) page.Part {
	if slices.ContainsFunc(part.Blocks, func(b page.Block) bool { return b.Item }) {
		return part
	}
	blocks := slices.Clone(part.Blocks)
	numbered := !slices.ContainsFunc(blocks, func(b page.Block) bool { return !number.MatchString(b.Text) })
	for i := range blocks {
		blocks[i].Item, blocks[i].Level = true, 0
		if numbered {
			blocks[i].Numbered, blocks[i].Text = true, number.ReplaceAllString(blocks[i].Text, "")
		}
	}
	part.Blocks = blocks
	return part
}

// plain is the text of the page's parts of a kind without what says nothing.
func (u *understanding) plain(kind page.Kind) string {
	var texts []string
	for _, part := range u.parts {
		if part.Kind == kind {
			for _, b := range part.Blocks {
				texts = append(texts, b.Text)
			}
		}
	}
	return strings.Join(texts, "\n")
}
