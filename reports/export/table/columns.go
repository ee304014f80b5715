package table

import (
	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// A column is what can be chosen, and how its cells are made.
type column struct {
	Column
	width float64        // in digits, as spreadsheets measure
	clock document.Clock // whose time the column gives, if any
	once  bool           // by default given by the first clock only
	part  document.Part  // the part of the report that the column is, if any
	value func(row) cell
}

func columnsOf(rows Rows) []column {
	switch rows {
	case Reports:
		return reportColumns()
	case Events:
		return eventColumns()
	}
	return nil
}

// reportColumns are those of a row per report. The ids of the default ones, and their order, are
// what scripts rely on.
func reportColumns() []column {
	list := append(facts(),
		on("causes", "Causes", 26, row.causes),
		off("cause_labels", "Causes in words", 26, row.causeLabels),
		on("impact", "Impact", 14, row.worst),
		off("impact_label", "Impact in words", 16, row.worstLabel),
		off("date", "Date", 11, row.date))
	list = append(list, times(false)...)
	list = append(list,
		on("downtime_minutes", "Downtime (minutes)", 12, row.downtimeMinutes),
		on("downtime_at_least", "Downtime at least", 12, row.downtimeAtLeast),
		off("downtime", "Downtime in words", 16, row.downtime),
		on("events", "Events", 8, row.events),
		off("stated", "Times as stated", 40, row.allStated))
	return append(list, texts(true)...)
}

// eventColumns are those of a row per event. Texts of the report would stand in every row of it, so
// that they are not among the default ones.
func eventColumns() []column {
	list := append(facts(),
		on("causes", "Causes", 26, row.causes),
		off("cause_labels", "Causes in words", 26, row.causeLabels),
		on("event", "Event", 8, row.eventNumber),
		off("events", "Events", 8, row.events),
		on("impact", "Impact", 14, row.impact),
		off("impact_label", "Impact in words", 16, row.impactLabel),
		off("date", "Date", 11, row.date))
	list = append(list, times(true)...)
	list = append(list,
		on("minutes", "Minutes", 10, row.minutes),
		on("stated", "Time as stated", 40, row.stated),
		off("downtime_minutes", "Downtime of the report (minutes)", 16, row.downtimeMinutes),
		off("downtime_at_least", "Downtime of the report at least", 16, row.downtimeAtLeast))
	return append(list, texts(false)...)
}

func facts() []column {
	return []column{
		on("id", "ID", 26, row.id),
		on("title", "Title", 44, row.title),
		on("products", "Products", 22, row.products),
		on("instances", "Instances", 16, row.instances),
		on("region", "Region", 16, row.region),
		on("datacenter", "Data center", 16, row.dataCenter),
	}
}

// times are when a report or an event began and ended, by each clock. A report's end is given once,
// an event's by every clock.
func times(event bool) []column {
	list := []column{
		by(document.Local, on("start", "Start (local)", 16, row.start)),
		by(document.UTC, on("start_utc", "Start (UTC)", 16, row.start)),
		by(document.Mine, off("start_mine", "Start (my time)", 16, row.start)),
		by(document.Local, on("end", "End (local)", 16, row.end)),
		by(document.UTC, on("end_utc", "End (UTC)", 16, row.end)),
		by(document.Mine, off("end_mine", "End (my time)", 16, row.end)),
		by(document.Local, on("zone", "Time zone", 20, row.zone)),
	}
	if !event {
		for i := 3; i < 6; i++ {
			list[i].once = true
		}
		list[4].Default = false
	}
	return list
}

func texts(usual bool) []column {
	list := []column{
		of(document.Summary, section("summary", reports.Summary)),
		of(document.Timeline, section("timeline", reports.Timeline)),
		of(document.Cause, section("root_cause", reports.RootCause)),
		of(document.Measures, section("preventive_measures", reports.Measures)),
		of(document.Discrepancies, on("discrepancies", "Discrepancies in the source", 40, row.discrepancies)),
	}
	for i := range list {
		list[i].Default = usual
	}
	return append(list,
		off("published", "Published", 11, row.published),
		off("updated", "Updated", 11, row.updated),
		on("source", "Source", 40, row.source))
}

func on(id, label string, width float64, value func(row) cell) column {
	return column{Column: Column{id, label, true}, width: width, value: value}
}

func off(id, label string, width float64, value func(row) cell) column {
	return column{Column: Column{id, label, false}, width: width, value: value}
}

func of(p document.Part, c column) column {
	c.part = p
	return c
}

// by gives a column the clock that its times are read from.
func by(clock document.Clock, c column) column {
	value := c.value
	c.clock = clock
	c.value = func(r row) cell { return value(r).by(clock, r.mine) }
	return c
}

func section(id string, n int) column {
	return on(id, reports.Headings[n], 60, func(r row) cell { return words(r.report.Sections[n]) })
}
