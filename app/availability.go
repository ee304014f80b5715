package app

import (
	"context"
	"math"
	"strings"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/statistics"
)

// DefaultTarget is the availability that is aimed at unless a request says otherwise, in percent.
const DefaultTarget = 99.5

// An AvailabilityRequest asks how much of the time no report tells of an incident.
type AvailabilityRequest struct {
	// Search finds the reports. Its From and To do not filter them: they are the first and the last
	// day of the whole period, to which windows are cut. Empty ones leave a side to the windows.
	Search index.Request `json:"search"`
	By     string        `json:"by"`               // one of PeriodKeys
	Target *float64      `json:"target,omitempty"` // in percent; nil means DefaultTarget
}

// An Availability answers it. Lists are never nil.
type Availability struct {
	Reports int `json:"reports"` // found, whenever they were
	// Zone is the zone of the periods: that of all windows, or UTC when they have several (Mixed).
	Zone   string  `json:"zone"`
	Mixed  bool    `json:"mixed"`
	Target float64 `json:"target"`
	// Rows are periods one after the other, Rolling the twelve months that end with each, Total the
	// whole period; nil without rows.
	Rows    []AvailabilityRow `json:"rows"`
	Rolling []AvailabilityRow `json:"rolling"`
	Total   *AvailabilityRow  `json:"total"`
	// Wide counts wide incidents of the filtered instances' regions, in the period, that are not
	// among the reports.
	Wide int `json:"wide"`
	// Note says what the search did beyond what was asked; Nothing says in a sentence that there is
	// no incident in the period. Often empty.
	Note    string `json:"note"`
	Nothing string `json:"nothing"`
}

// An AvailabilityRow is a period.
type AvailabilityRow struct {
	Figures statistics.Available `json:"figures"`
	Begin   string               `json:"begin"` // RFC 3339
	End     string               `json:"end"`   // RFC 3339, no part of the period
	// Met tells whether every window counted in full leaves the target, MetUnavailableOnly whether
	// full outages do.
	Met                bool `json:"met"`
	MetUnavailableOnly bool `json:"metUnavailableOnly"`
}

// PeriodKeys are the periods that availability is computed by.
func PeriodKeys() []string { return names(statistics.Periods) }

// Check refuses what cannot be computed: another period than PeriodKeys, a target that is no
// percentage, days that end before they begin. The error is a BadRequest or an *index.BadValue.
func (r AvailabilityRequest) Check() error {
	if _, known := reports.Canonical(PeriodKeys(), r.By); !known {
		return badRequest("by: %q is unknown; allowed are: %s", r.By, strings.Join(PeriodKeys(), ", "))
	}
	if t := r.target(); math.IsNaN(t) || t < 0 || t > 100 {
		return badRequest("target: %v is no percentage; write a number from 0 to 100, as %v", t, DefaultTarget)
	}
	if err := r.Search.Check(); err != nil {
		return err
	}
	return CheckPeriod(r.Search.Filters)
}

// CheckPeriod refuses days that end before they begin. The error is a BadRequest.
func CheckPeriod(f index.Filters) error {
	if days, err := reports.ParseRange(f.From, f.To); err == nil && days.First > days.Last {
		return badRequest("to: the period ends before it starts: %s is before %s; write a later date, or leave one out", f.To, f.From)
	}
	return nil
}

func (r AvailabilityRequest) target() float64 {
	if r.Target == nil {
		return DefaultTarget
	}
	return *r.Target
}

func (r AvailabilityRequest) days() (reports.Period, error) {
	return reports.ParseRange(r.Search.Filters.From, r.Search.Filters.To)
}

// Availability computes the availability that the reports found leave.
func (a *App) Availability(ctx context.Context, request AvailabilityRequest) (answer Availability, err error) {
	if err := request.Check(); err != nil {
		return answer, err
	}
	days, err := request.days()
	if err != nil {
		return answer, err
	}
	by, _ := reports.Canonical(PeriodKeys(), request.By)
	search := request.Search
	search.Filters.From, search.Filters.To = "", ""
	err = a.matching(ctx, search, func(c *reports.Columns, m index.Matching) {
		found := statistics.AvailabilityOf(c, m.Rows, statistics.Span{By: statistics.Key(by), Days: days, Years: m.Years})
		answer = availabilityOf(found, request.target())
		answer.Reports, answer.Note = len(m.Rows), m.Note
		if len(m.Rows) == 0 {
			answer.Nothing = nothingFound
		}
	})
	if err != nil || search.IncludeWide {
		return answer, err
	}
	err = a.matching(ctx, request.Search, func(_ *reports.Columns, m index.Matching) { answer.Wide = m.Wide })
	return answer, err
}

func availabilityOf(found statistics.Availability, target float64) Availability {
	rows := func(list []statistics.Available) []AvailabilityRow {
		made := make([]AvailabilityRow, len(list))
		for i, a := range list {
			published, only := a.Meets(target)
			made[i] = AvailabilityRow{a, a.Begin.Format(time.RFC3339), a.End.Format(time.RFC3339), published, only}
		}
		return made
	}
	answer := Availability{
		Zone: found.Zone, Mixed: found.Mixed, Target: target, Rows: rows(found.Rows), Rolling: rows(found.Rolling),
	}
	if t := found.Total; t != nil {
		answer.Total = &rows([]statistics.Available{*t})[0]
	}
	if t := found.Total; t == nil || t.Incidents == 0 && t.DowntimeMinutes == 0 {
		answer.Nothing = "No report that was found tells of an incident in this period."
	}
	return answer
}
