package table

import (
	"strings"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// A row is a report, or one event of it.
type row struct {
	report *reports.Report
	event  int // in a row per event, from 0; -1 where the report names none
	mine   *time.Location
}

// each visits the rows of reports, and tells after each report how far it is.
func (o Options) each(all []*reports.Report, visit func(row) error) error {
	for i, r := range all {
		for _, line := range o.rowsOf(r) {
			if err := visit(line); err != nil {
				return err
			}
		}
		if o.Written == nil {
			continue
		}
		if err := o.Written(i + 1); err != nil {
			return err
		}
	}
	return nil
}

func (o Options) rowsOf(r *reports.Report) []row {
	first := row{report: r, event: -1, mine: o.Mine}
	if first.mine == nil {
		first.mine = time.Local
	}
	if o.Rows != Events || len(r.Events) == 0 {
		return []row{first}
	}
	rows := make([]row, len(r.Events))
	for i := range rows {
		rows[i] = first
		rows[i].event = i
	}
	return rows
}

// span are the first and the last event that a row is about; false when it is about none.
func (r row) span() (first, last reports.Event, any bool) {
	events := r.report.Events
	if r.event >= 0 {
		return events[r.event], events[r.event], true
	}
	if len(events) == 0 {
		return first, last, false
	}
	return events[0], events[len(events)-1], true
}

func (r row) id() cell         { return textOf(r.report.ID) }
func (r row) title() cell      { return textOf(r.report.Title) }
func (r row) products() cell   { return list(r.report.Products) }
func (r row) instances() cell  { return list(r.report.Instances) }
func (r row) region() cell     { return textOf(string(r.report.Region)) }
func (r row) dataCenter() cell { return textOf(r.report.DataCenter) }
func (r row) causes() cell     { return list(document.Names(r.report.Causes)) }
func (r row) worst() cell      { return textOf(string(r.report.Impact())) }
func (r row) events() cell     { return count(len(r.report.Events)) }
func (r row) published() cell  { return day(r.report.Published) }
func (r row) updated() cell    { return day(r.report.Updated) }

func (r row) discrepancies() cell { return list(r.report.Discrepancies) }

func (r row) source() cell { return cell{kind: link, text: r.report.Source} }

func (r row) causeLabels() cell {
	var labels []string
	for _, c := range r.report.Causes {
		labels = append(labels, reports.Label(reports.Causes, string(c)))
	}
	return list(labels)
}

func (r row) worstLabel() cell {
	return textOf(reports.Label(reports.Impacts, string(r.report.Impact())))
}

func (r row) date() cell {
	first, _, known := r.span()
	if !known {
		return cell{}
	}
	return day(first.Start.Format(time.DateOnly))
}

func (r row) start() cell {
	first, _, known := r.span()
	if !known {
		return cell{}
	}
	return instant(first.Start)
}

func (r row) end() cell {
	_, last, _ := r.span()
	if _, known := last.Minutes(); !known {
		return cell{}
	}
	return instant(last.End)
}

func (r row) zone() cell {
	first, _, _ := r.span()
	return textOf(first.Zone)
}

func (r row) downtimeMinutes() cell {
	d := r.report.Downtime()
	if !d.Known {
		return cell{}
	}
	return count(d.Minutes)
}

func (r row) downtimeAtLeast() cell {
	d := r.report.Downtime()
	return yes(d.Known && d.AtLeast)
}

func (r row) downtime() cell { return textOf(document.Downtime(r.report.Downtime())) }

func (r row) allStated() cell {
	var phrases []string
	for _, e := range r.report.Events {
		if e.Stated != "" {
			phrases = append(phrases, e.Stated)
		}
	}
	return textOf(strings.Join(phrases, "; "))
}
