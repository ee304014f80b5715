package page

import "strings"

// article finds the article in what a format's reader found in a page.
func article(s source) *Page {
	lines, about := withoutMail(learned(opened(s.lines)))
	lines, others := oneReport(lines, s.scoped)
	lines, named := withoutContents(lines)
	lines = withoutSubtitle(lines)
	first := firstHeading(lines)
	p := &Page{Address: s.address, Published: s.published, Updated: s.updated, Breadcrumb: s.breadcrumb, Tags: s.tags, Others: append(others, s.others...)}
	body := 0 // where the preamble begins
	p.Title = s.title
	if !s.scoped {
		if at := titleLine(lines[:first], s.title); at >= 0 {
			body = at + 1
			p.Title = lines[at].text
		}
		if aboutRCA.MatchString(about) && !aboutRCA.MatchString(p.Title) {
			p.Title = about
		}
		if p.Breadcrumb == nil {
			p.Breadcrumb = breadcrumbOf(lines[:max(body-1, 0)], p.Title)
		}
	}
	end := articleEnd(lines, max(first, body))
	p.around(lines[:first], lines[end:])
	p.Named = namedBelow(lines[min(first, end):end], p.Title)
	w := &writer{page: p, named: named}
	w.title()
	w.preamble(lines[body:min(first, end)])
	w.parts(lines[min(first, end):end])
	p.Text = w.text.String()
	p.fromHistory()
	return p
}

// firstHeading finds the first line that opens a part by its words, else by its markup. Above a title
// such words are navigation: the reports may be filed under "Root Cause Analysis".
func firstHeading(lines []line) int {
	title := ofHeadline(lines[:min(beforeSentences(lines), beforeRecommended(lines), beforeCause(lines))])
	if title >= 0 && !hasYear.MatchString(lines[title].text) {
		title = -1
	}
	for i, l := range lines {
		if l.known && i > title {
			return i
		}
	}
	for i, l := range lines {
		if l.level > 1 {
			return i
		}
	}
	return len(lines)
}

// around takes from the lines above and below the article what only they say.
func (p *Page) around(above, below []line) {
	for _, lines := range [][]line{above, below} {
		if p.Address == "" {
			p.Address = addressIn(lines)
		}
		if p.Updated == "" {
			p.Updated, _ = updatedIn(lines)
		}
	}
	if p.Tags == nil {
		p.Tags = tagsIn(below)
	}
}

const maxTags = 30

// tagsIn reads the tags below an article.
func tagsIn(lines []line) (tags []string) {
	in := false
	for _, l := range lines {
		switch {
		case l.key == "tags":
			in = true
		case in && (endsSurely(l) || len(l.text) > 60 || len(tags) == maxTags):
			return tags
		case in:
			tags = append(tags, l.text)
		}
	}
	return tags
}

func (p *Page) fromHistory() {
	for _, part := range p.Parts {
		if part.Kind != History {
			continue
		}
		published, updated := historyDates(part.Blocks)
		if p.Published == "" {
			p.Published = published
		}
		if p.Updated == "" {
			p.Updated = updated
		}
	}
}

// opened cuts headings off that stand on one line with their text ("Root cause: the disk failed"),
// where no line of its own opens such a part.
func opened(lines []line) []line {
	var own [Other + 1]bool
	for _, l := range lines {
		if l.known {
			own[l.kind] = true
		}
	}
	var cut []line
	for _, l := range lines {
		head, rest, found := strings.Cut(l.text, ":")
		if rest = strings.TrimSpace(rest); !found || rest == "" || l.item || l.level > 0 || hasYear.MatchString(rest) && aboutRCA.MatchString(head) {
			cut = append(cut, l)
			continue
		}
		if kind, known := kindOf(head); !known || own[kind] || kind == Other {
			cut = append(cut, l)
			continue
		}
		cut = append(cut, line{text: head, gap: l.gap}, line{text: rest})
	}
	return cut
}
