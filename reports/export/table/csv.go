package table

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"

	"rcaviewer/reports"
)

const byteOrderMark = "\ufeff"

// CSV writes a line of the columns' ids and a line per row: RFC 4180, UTF-8. Lists are joined with
// "; ", times are RFC 3339, and what is not known is an empty cell.
func CSV(w io.Writer, all []*reports.Report, o Options) error {
	columns, err := o.chosen()
	if err != nil {
		return err
	}
	if o.BOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	lines := csvLines{out: w, Writer: csv.NewWriter(w)}
	lines.UseCRLF = true
	if err := lines.write(idsOf(columns)); err != nil {
		return err
	}
	fields := make([]string, len(columns))
	err = o.each(all, func(r row) error {
		for i, c := range columns {
			fields[i] = field(c.value(r))
		}
		return lines.write(fields)
	})
	if err != nil {
		return err
	}
	lines.Flush()
	return lines.Error()
}

// csvLines writes a line with a single empty field as a pair of quotes: the library leaves the line
// empty, and most readers skip empty lines, so that a row would be lost.
type csvLines struct {
	out io.Writer
	*csv.Writer
}

func (l csvLines) write(fields []string) error {
	if len(fields) != 1 || fields[0] != "" {
		return l.Write(fields)
	}
	l.Flush()
	if err := l.Error(); err != nil {
		return err
	}
	_, err := io.WriteString(l.out, "\"\"\r\n")
	return err
}

// lineEnds are one thing in a field; the library drops a carriage return that stands alone, and
// would glue words together.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func field(c cell) string {
	if c.kind != text && c.kind != link {
		return c.text
	}
	return CSVText(c.text)
}

// CSVText is a text as a cell of CSV has it.
func CSVText(text string) string {
	return lineEnds.Replace(harmless(strings.ToValidUTF8(text, "\ufffd")))
}

// harmless keeps a spreadsheet from running a cell as a formula (OWASP, "CSV Injection"): with an
// apostrophe before it, it is text, and stays as readable as it was.
func harmless(field string) string {
	if likeFormula(field) {
		return "'" + field
	}
	return field
}

// likeFormula tells whether a spreadsheet would take a text for a formula when it is typed or read.
// The wide forms of the signs count as signs where Japanese is written.
func likeFormula(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first)
}
