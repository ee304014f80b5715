package importing

import (
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/importing/phrase"
)

// Understand makes a draft of a page. The error is a *Rejected that says why there is none. A page
// that is a report in our own format already goes through as it is.
func (k *Known) Understand(p *page.Page) (*Draft, error) {
	if p.Report != nil {
		return inOurFormat(p), nil
	}
	if err := acceptable(p); err != nil {
		return nil, err
	}
	u := &understanding{known: k, page: p, from: sourcesOf(p), report: &reports.Report{Title: strings.TrimSpace(p.Title)}}
	for _, part := range p.Parts {
		u.parts = append(u.parts, stripped(part))
	}
	u.times = timesIn(p)
	u.from.timeline = u.times.naming(u.from.timeline)
	u.names = k.namesIn(u.from)
	u.understand()
	return u.draft()
}

// An understanding is a report in the making.
type understanding struct {
	known  *Known
	page   *page.Page
	parts  []page.Part // of the page, without what says nothing
	from   sources
	times  times
	read   []phrase.Stated // the time phrases
	report *reports.Report
	// unreadCause says that the page has a text on the cause from which no category could be told.
	unreadCause bool
	names
}

func (u *understanding) understand() {
	r := u.report
	u.show("title", "", u.page.TitleAt)
	for _, other := range u.page.Others {
		u.find("title", Error, "The page holds another report, %q, which is left out; import it by itself.", other)
	}
	r.Products, r.Instances, r.DataCenter = u.products, u.instances, u.dataCenter
	r.Published, r.Updated, r.Source = u.page.Published, u.page.Updated, u.page.Address
	u.readEvents()
	u.regionOfTimes(r.Events)
	r.Region = u.region
	u.compareSite()
	u.compareDates()
	u.doubt()
	u.readSections()
	u.readCauses()
	u.lookForEnd()
	u.summarise()
	r.Discrepancies = discrepancies(u.findings)
	r.ID = ID(r)
}

func (u *understanding) draft() (*Draft, error) {
	if u.report.ID == "" {
		return nil, &Rejected{"it gives no date, neither in its title nor in its timeline, under which a report could be filed"}
	}
	if err := u.validate(); err != nil {
		return nil, err
	}
	return &Draft{u.page, u.report, u.findings, u.evidence}, nil
}

// validate makes sure that the report can be written and read back. An address or a date that the
// format refuses is left out; anything else that is wrong with a report is wrong with its page.
func (u *understanding) validate() error {
	for {
		_, problems, err := reports.Parse("", u.report.Markdown())
		if err == nil {
			return nil
		}
		p := firstError(problems, err)
		switch {
		case p.Field == "source" && u.report.Source != "":
			u.report.Source = ""
		case p.Field == "published" && u.report.Published != "":
			u.report.Published = ""
		case p.Field == "updated" && u.report.Updated != "":
			u.report.Updated = ""
		default:
			return &Rejected{"it makes no valid report: " + p.Message}
		}
		u.find(p.Field, Warning, "%s is left out: %s.", sentenceCase(p.Field), p.Message)
		u.report.Discrepancies = discrepancies(u.findings)
		u.report.ID = ID(u.report)
	}
}

func firstError(problems []reports.Problem, err error) reports.Problem {
	for _, p := range problems {
		if p.Severity == reports.SeverityError {
			return p
		}
	}
	return reports.Problem{Message: err.Error()}
}

// discrepancies are the sentences of the findings that concern the page itself, each once: what it
// contradicts or leaves out, not what we took from elsewhere or could not read.
func discrepancies(findings []Finding) []string {
	var list []string
	seen := map[string]bool{}
	for _, f := range findings {
		text := strings.Join(strings.Fields(f.Message), " ")
		if f.Severity == Warning && !seen[text] {
			seen[text] = true
			list = append(list, text)
		}
	}
	return list
}

// inOurFormat passes a report through that somebody has written or exported. It was read as a
// report, so it is one; what it could do better is said.
func inOurFormat(p *page.Page) *Draft {
	d := &Draft{Page: p, Report: p.Report}
	_, problems, _ := reports.Parse("", p.Report.Markdown())
	for _, problem := range problems {
		d.Findings = append(d.Findings, Finding{problem.Field, Warning, problem.Message})
	}
	return d
}
