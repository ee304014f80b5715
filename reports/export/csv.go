package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"rcaviewer/reports"
)

// csvHeader names the columns. Times and minutes are of the report's events in their order.
var csvHeader = []string{
	"id", "title", "products", "instances", "region", "datacenter", "causes", "impact",
	"start", "start_utc", "end", "zone", "downtime_minutes", "downtime_at_least", "events",
	"summary", "timeline", "root_cause", "preventive_measures", "discrepancies", "source",
}

// CSV writes a header and a row per report (RFC 4180, UTF-8). Lists are joined with "; ". An
// unknown downtime is an empty cell.
func CSV(w io.Writer, all []*reports.Report) error {
	rows := csv.NewWriter(w)
	rows.UseCRLF = true
	if err := rows.Write(csvHeader); err != nil {
		return err
	}
	for _, r := range all {
		if err := rows.Write(csvRow(r.Detail(), string(r.Impact()))); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}

func csvRow(d reports.Detail, impact string) []string {
	var start, startUTC, end, zone, downtime string
	if len(d.Events) > 0 {
		first := d.Events[0]
		start, startUTC, zone = first.Start, first.StartUTC, first.Zone
		if last := d.Events[len(d.Events)-1]; last.End != nil {
			end = *last.End
		}
	}
	if d.DowntimeMinutes != nil {
		downtime = strconv.Itoa(*d.DowntimeMinutes)
	}
	row := []string{
		d.ID, d.Title, join(d.Products), join(d.Instances), d.Region, d.DataCenter, join(d.Causes), impact,
		start, startUTC, end, zone, downtime, strconv.FormatBool(d.DowntimeAtLeast), strconv.Itoa(len(d.Events)),
	}
	for _, s := range d.Sections {
		row = append(row, strings.TrimSpace(reports.Plain(s.Markdown)))
	}
	row = append(row, join(d.Discrepancies), d.Source)
	for i, cell := range row {
		row[i] = harmless(cell)
	}
	return row
}

func join(values []string) string { return strings.Join(values, "; ") }

// harmless keeps a spreadsheet from running a cell as a formula (OWASP, "CSV Injection").
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
