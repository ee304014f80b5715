package reports

import "time"

// A Detail is a report as JSON gives it: the front matter's names at the top level, the
// sections, and the figures that are computed from the events. Lists are never nil.
type Detail struct {
	ID              string          `json:"id"`
	Title           string          `json:"title"`
	Products        []string        `json:"products"`
	Instances       []string        `json:"instances"`
	Region          string          `json:"region"`
	DataCenter      string          `json:"datacenter"`
	Causes          []string        `json:"causes"`
	Events          []EventDetail   `json:"events"`
	Published       string          `json:"published"` // YYYY-MM-DD, or empty
	Updated         string          `json:"updated"`   // YYYY-MM-DD, or empty
	Source          string          `json:"source"`
	Discrepancies   []string        `json:"discrepancies"`
	Sections        []SectionDetail `json:"sections"`
	DowntimeMinutes *int            `json:"downtimeMinutes"` // nil when unknown
	DowntimeAtLeast bool            `json:"downtimeAtLeast"`
}

// An EventDetail is an interruption window with its times in its own zone and in UTC.
type EventDetail struct {
	Start    string  `json:"start"` // RFC 3339
	End      *string `json:"end"`   // RFC 3339, nil when the report does not say
	Zone     string  `json:"zone"`  // IANA name
	Stated   string  `json:"stated"`
	Impact   string  `json:"impact"`
	StartUTC string  `json:"startUTC"`
	EndUTC   *string `json:"endUTC"`
	Minutes  *int    `json:"minutes"`
}

// A SectionDetail is one part of the body.
type SectionDetail struct {
	Heading  string `json:"heading"`
	Markdown string `json:"markdown"`
}

// Detail gives the report as JSON shows it.
func (r *Report) Detail() Detail {
	d := Detail{
		ID: r.ID, Title: r.Title,
		Products: list(r.Products), Instances: list(r.Instances),
		Region: string(r.Region), DataCenter: r.DataCenter,
		Causes: make([]string, 0, len(r.Causes)), Events: make([]EventDetail, 0, len(r.Events)),
		Published: r.Published, Updated: r.Updated, Source: r.Source,
		Discrepancies: list(r.Discrepancies), Sections: make([]SectionDetail, 0, len(Headings)),
	}
	for _, c := range r.Causes {
		d.Causes = append(d.Causes, string(c))
	}
	for _, e := range r.Events {
		d.Events = append(d.Events, e.detail())
	}
	for i, heading := range Headings {
		d.Sections = append(d.Sections, SectionDetail{Heading: heading, Markdown: r.Sections[i]})
	}
	if down := r.Downtime(); down.Known {
		d.DowntimeMinutes, d.DowntimeAtLeast = &down.Minutes, down.AtLeast
	}
	return d
}

func (e Event) detail() EventDetail {
	d := EventDetail{
		Start: e.Start.Format(time.RFC3339), Zone: e.Zone, Stated: e.Stated,
		Impact: string(e.Impact), StartUTC: e.Start.UTC().Format(time.RFC3339),
	}
	if minutes, known := e.Minutes(); known {
		end, utc := e.End.Format(time.RFC3339), e.End.UTC().Format(time.RFC3339)
		d.End, d.EndUTC, d.Minutes = &end, &utc, &minutes
	}
	return d
}

func list(values []string) []string {
	return append([]string{}, values...)
}
