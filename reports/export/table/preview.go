package table

import (
	"errors"
	"unicode/utf8"

	"rcaviewer/reports"
)

// previewed is how many characters of a cell a preview shows: nobody reads a page in a cell.
const previewed = 300

var errEnough = errors.New("enough rows")

// Preview gives the labels of the columns and the first rows of a table, for people to look at
// before it is written: at most n rows, and the beginning of long texts.
func Preview(all []*reports.Report, o Options, n int) (head []string, rows [][]string, err error) {
	columns, err := o.chosen()
	if err != nil {
		return nil, nil, err
	}
	o.Written = nil
	rows = [][]string{}
	err = o.each(all, func(r row) error {
		if len(rows) >= n {
			return errEnough
		}
		line := make([]string, len(columns))
		for i, c := range columns {
			line[i] = beginning(c.value(r).text)
		}
		rows = append(rows, line)
		return nil
	})
	if err != nil && !errors.Is(err, errEnough) {
		return nil, nil, err
	}
	return labelsOf(columns), rows, nil
}

func beginning(s string) string {
	if utf8.RuneCountInString(s) <= previewed {
		return s
	}
	return string([]rune(s)[:previewed]) + "…"
}
