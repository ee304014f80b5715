// Package table writes reports as rows and columns, for a spreadsheet or a script: CSV and XLSX,
// with a row per report or per event, and the columns that somebody chose in their order.
//
// What a cell holds is decided once, with its type; the formats only write it. Report texts are
// strangers' texts: no cell is ever read as a formula.
package table

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"rcaviewer/reports/export/document"
)

// Rows says what a row is.
type Rows string

// The kinds of rows, the usual one first.
const (
	Reports Rows = "reports"
	// Events: a row per interruption. A report that names none keeps one row, without times: what
	// was chosen must not be missing.
	Events Rows = "events"
)

// RowKinds are all kinds of rows.
var RowKinds = []Rows{Reports, Events}

// Options say what a table shows. The zero value is a row per report with the default columns.
type Options struct {
	Rows    Rows
	Columns []string // ids, in this order; none: the default ones
	BOM     bool     // begin CSV with a byte-order mark, which some spreadsheets need to see UTF-8
	// Clocks and Parts choose among the default columns: times by these clocks, and these texts.
	// None: local and UTC, and all texts. They do not change columns that are named. A row per event
	// has texts only when some of them are chosen: all would stand in every row of a report.
	Clocks []document.Clock
	Parts  []document.Part
	Mine   *time.Location // the reader's zone; nil: the system's
	// Written is called after each report with how many are done. An error ends the writing.
	Written func(done int) error
}

// A Column is one that can be chosen.
type Column struct {
	ID      string // as the command line takes it and the first line of CSV has it
	Label   string // as people read it
	Default bool   // shown when no columns are named
}

// Columns are all columns for a kind of rows, in the order in which the default ones stand.
func Columns(rows Rows) []Column {
	var list []Column
	for _, c := range columnsOf(rows) {
		list = append(list, c.Column)
	}
	return list
}

// Check refuses what cannot be chosen, and names what can.
func (o Options) Check() error {
	_, err := o.chosen()
	return err
}

// chosen are the columns to write.
func (o Options) chosen() ([]column, error) {
	if o.Rows == "" {
		o.Rows = Reports
	}
	if !slices.Contains(RowKinds, o.Rows) {
		return nil, fmt.Errorf("rows: %q is none; allowed are %s", string(o.Rows), strings.Join(document.Names(RowKinds), ", "))
	}
	if err := (document.Options{Clocks: o.Clocks, Parts: o.Parts}).Check(); err != nil {
		return nil, err
	}
	all := columnsOf(o.Rows)
	if len(o.Columns) > 0 {
		return named(all, o.Columns)
	}
	return slices.DeleteFunc(all, func(c column) bool { return !o.usual(c) }), nil
}

// named finds columns by their ids.
func named(all []column, ids []string) ([]column, error) {
	var list []column
	for _, id := range ids {
		is := func(c column) bool { return strings.EqualFold(c.ID, strings.TrimSpace(id)) }
		i := slices.IndexFunc(all, is)
		if i < 0 {
			return nil, fmt.Errorf("columns: %q is none; allowed are %s", id, strings.Join(idsOf(all), ", "))
		}
		if slices.ContainsFunc(list, is) {
			return nil, fmt.Errorf("columns: %q is named twice", all[i].ID)
		}
		list = append(list, all[i])
	}
	return list, nil
}

// usual tells whether a column is shown when none are named.
func (o Options) usual(c column) bool {
	switch {
	case c.part != "" && len(o.Parts) > 0 && len(o.Parts) < len(document.Parts):
		return slices.Contains(o.Parts, c.part)
	case c.clock != "" && len(o.Clocks) > 0:
		return slices.Contains(o.Clocks, c.clock) && (!c.once || c.clock == o.Clocks[0])
	}
	return c.Default
}

func idsOf(columns []column) []string {
	var ids []string
	for _, c := range columns {
		ids = append(ids, c.ID)
	}
	return ids
}

func labelsOf(columns []column) []string {
	var labels []string
	for _, c := range columns {
		labels = append(labels, c.Label)
	}
	return labels
}
