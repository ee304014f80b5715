package app

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/export"
)

// ExportOptions are how reports are exported, beside the format. The zero value is the usual way.
type ExportOptions struct {
	Title    string   `json:"title"`    // of a document; empty: one is proposed
	Order    string   `json:"order"`    // one of export.Orders; empty: as given
	Times    []string `json:"times"`    // of export.Times; none: local and UTC
	Sections []string `json:"sections"` // of export.Sections; none: all
	Rows     string   `json:"rows"`     // of a table, one of export.Rows; empty: reports
	Columns  []string `json:"columns"`  // of a table, in this order; none: the default ones
	BOM      bool     `json:"bom"`      // CSV begins with a byte-order mark
	// Zone is the time zone of "mine", by its IANA name; empty: the one of the settings.
	Zone string `json:"zone,omitempty"`
	// Split writes a file per report: into a folder, or into a zip file when the path ends with .zip
	// and for a stream.
	Split bool `json:"split"`
	// Request is the search that found the reports, for the cover of a document; nil when they were
	// chosen by hand.
	Request *index.Request `json:"request"`
}

// Check refuses what cannot be chosen, and names what can.
func (o ExportOptions) Check() error {
	if err := CheckZone(o.Zone); err != nil {
		return err
	}
	return o.plain().Check()
}

func (o ExportOptions) plain() export.Options {
	return export.Options{
		Title: o.Title, Order: o.Order, Times: o.Times, Sections: o.Sections,
		Rows: o.Rows, Columns: o.Columns, BOM: o.BOM,
	}
}

// forFormats adds what the program knows: the date, what was searched, which reports it carries,
// and the reader's zone.
func (o ExportOptions) forFormats(mine *time.Location) (export.Options, error) {
	options := o.plain()
	options.Mine = mine
	var err error
	if options.Made, err = madeOn(); err != nil {
		return options, err
	}
	about, err := About()
	if err != nil {
		return options, err
	}
	digest := about.Corpus.Digest
	options.Corpus = fmt.Sprintf("%d reports, %s", about.Corpus.Reports, digest[:min(len(digest), len("sha256:")+12)])
	if o.Request != nil {
		options.Searched = searched(*o.Request)
	}
	return options, nil
}

// sourceDate fixes the date of what is written, so that a build can be repeated to the byte
// (reproducible-builds.org).
const sourceDate = "SOURCE_DATE_EPOCH"

// madeOn is the day of an export. It has no time of day: what is exported twice on a day is the same.
func madeOn() (time.Time, error) {
	now := time.Now()
	if text := os.Getenv(sourceDate); text != "" {
		seconds, err := strconv.ParseInt(text, 10, 64)
		now = time.Unix(seconds, 0).UTC()
		if err != nil || seconds < 0 || now.Year() > 9999 {
			return now, fmt.Errorf("%s is %q; write the seconds since 1970, or leave it out", sourceDate, text)
		}
	}
	return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC), nil
}

// fieldWords are the fields of filters as a sentence names them.
var fieldWords = [reports.NumFields]string{"product", "region", "instance", "data center", "cause", "impact", "year", "downtime"}

// momentWords are the fields of moments as a sentence names them.
var momentWords = [reports.NumMomentFields]string{"weekday", "hours"}

// searched is a request in words: "pool" limit; product Alma or Primo; from 2020 to 2021.
func searched(r index.Request) string {
	var parts []string
	if text := strings.Join(strings.Fields(r.Query), " "); text != "" {
		parts = append(parts, text)
	}
	for field := range reports.NumFields {
		values := slices.Clone(*r.Filters.Of(field))
		for i, v := range values {
			values[i] = labelOf(field, v)
		}
		if len(values) > 0 {
			parts = append(parts, fieldWords[field]+" "+strings.Join(values, " or "))
		}
	}
	for field := range reports.NumMomentFields {
		if values := *r.Filters.OfMoment(field); len(values) > 0 {
			parts = append(parts, momentWords[field]+" "+strings.ToLower(strings.Join(values, " or ")))
		}
	}
	if r.Filters.From != "" {
		parts = append(parts, "from "+r.Filters.From)
	}
	if r.Filters.To != "" {
		parts = append(parts, "to "+r.Filters.To)
	}
	if r.IncludeWide && len(r.Filters.Instance) > 0 {
		parts = append(parts, "with incidents of the region that name no instance")
	}
	return strings.Join(parts, "; ")
}

// labelOf is a value of a field as people read it.
func labelOf(field reports.Field, value string) string {
	value = strings.TrimSpace(value)
	switch field {
	case reports.FieldCause:
		return reports.Label(reports.Causes, strings.ToLower(value))
	case reports.FieldImpact:
		return reports.Label(reports.Impacts, strings.ToLower(value))
	}
	return value
}
