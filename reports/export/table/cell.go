package table

import (
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports/export/document"
)

// A kind is the type of a cell, for formats that have types.
type kind int

const (
	text kind = iota
	number
	yesNo
	dateTime
	date
	link
)

// A cell is a value with its type. Empty text means that nothing is known.
type cell struct {
	kind kind
	text string // the value in words, as formats without types have it
	n    int
	yes  bool
	at   time.Time
}

func textOf(s string) cell { return cell{text: s} }

func list(values []string) cell { return textOf(strings.Join(values, "; ")) }

func count(n int) cell { return cell{kind: number, text: strconv.Itoa(n), n: n} }

func yes(is bool) cell { return cell{kind: yesNo, text: strconv.FormatBool(is), yes: is} }

func instant(t time.Time) cell {
	return cell{kind: dateTime, text: t.Format(time.RFC3339), at: t}
}

// by is a time as a clock showed it.
func (c cell) by(clock document.Clock, mine *time.Location) cell {
	switch {
	case c.kind != dateTime || clock == document.Local:
		return c
	case clock == document.UTC:
		return instant(c.at.UTC())
	}
	return instant(c.at.In(mine))
}

// day is a date as reports write one; anything else stays text.
func day(s string) cell {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return textOf(s)
	}
	return cell{kind: date, text: s, at: t}
}
