package table

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"rcaviewer/reports"
)

// The library is excelize: its streaming writer knows what Excel demands of a file. It adds 1.4 MB to
// the program's 25 and 1.5 ms to every start; a writer of our own would add less, and learn those
// demands from broken files. What is done here is to choose, and to keep to Excel's limits, which
// the library meets by cutting in silence.

// firstLine stands under the header, which is line 1.
const firstLine = 2

// XLSX writes a workbook of one sheet: a header that stays in view and filters, typed cells, and
// links. The same reports and options give the same bytes.
func XLSX(w io.Writer, all []*reports.Report, o Options) error {
	columns, err := o.chosen()
	if err != nil {
		return err
	}
	if err := fits(o, all); err != nil {
		return err
	}
	book := excelize.NewFile().SetZipWriter(newDatedZip)
	defer book.Close() // removes what the library kept in a temporary file
	s, err := newSheet(book, sheetName(o), columns)
	if err != nil {
		return fmt.Errorf("prepare the workbook: %w", err)
	}
	if err := o.each(all, s.write); err != nil {
		return err
	}
	if err := s.finish(); err != nil {
		return fmt.Errorf("finish the workbook: %w", err)
	}
	_, err = book.WriteTo(w)
	return err
}

func sheetName(o Options) string {
	if o.Rows == Events {
		return "Events"
	}
	return "Reports"
}

// fits refuses more rows than a sheet has, before anything is written.
func fits(o Options, all []*reports.Report) error {
	rows := 0
	for _, r := range all {
		if o.Rows == Events {
			rows += max(1, len(r.Events))
		} else {
			rows++
		}
	}
	if most := excelize.TotalRows - 1; rows > most {
		return fmt.Errorf("%d rows are too many for a spreadsheet, which holds %d; csv holds them all", rows, most)
	}
	return nil
}

// A sheet is a worksheet that is being written, line by line.
type sheet struct {
	book    *excelize.File
	name    string
	stream  *excelize.StreamWriter
	columns []column
	styles  styles
	line    int // the next one
	links   int
}

func newSheet(book *excelize.File, name string, columns []column) (*sheet, error) {
	s := &sheet{book: book, name: name, columns: columns, line: firstLine}
	if err := describe(book, name); err != nil {
		return nil, err
	}
	var err error
	if s.styles, err = newStyles(book); err != nil {
		return nil, err
	}
	if s.stream, err = book.NewStreamWriter(name); err != nil {
		return nil, err
	}
	return s, s.head()
}

// describe names the sheet and fixes what the file says of itself: no person, no clock.
func describe(book *excelize.File, name string) error {
	if err := book.SetSheetName(book.GetSheetName(0), name); err != nil {
		return err
	}
	made := firstDate().Format(time.RFC3339)
	landscape := "landscape"
	if err := book.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape}); err != nil {
		return err
	}
	if err := book.SetAppProps(&excelize.AppProperties{Application: "RCA Viewer"}); err != nil {
		return err
	}
	return book.SetDocProps(&excelize.DocProperties{
		Title: "Root Cause Analysis reports", Creator: "RCA Viewer", LastModifiedBy: "RCA Viewer",
		Created: made, Modified: made,
	})
}

// head writes the header, which stays in view.
func (s *sheet) head() error {
	for i, c := range s.columns {
		if err := s.stream.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := s.stream.SetPanes(panes(s.columns)); err != nil {
		return err
	}
	var cells []any
	for _, label := range labelsOf(s.columns) {
		cells = append(cells, excelize.Cell{StyleID: s.styles.head, Value: label})
	}
	return s.stream.SetRow("A1", cells, excelize.RowOpts{Height: 2 * lineHeight})
}

// panes keep the header in view, and the first column of several where it leaves room for others:
// it mostly says what report a row is about.
func panes(columns []column) *excelize.Panes {
	if len(columns) > 1 && columns[0].width <= 30 {
		return &excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}
	}
	return &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
}

// write writes a row.
func (s *sheet) write(r row) error {
	cells := make([]any, len(s.columns))
	lines := 1
	for i, c := range s.columns {
		value := c.value(r)
		lines = max(lines, linesOf(value.text, c.width))
		cell, err := s.cell(value, i+1)
		if err != nil {
			return fmt.Errorf("report %s: %w", r.report.ID, err)
		}
		cells[i] = cell
	}
	at, err := excelize.CoordinatesToCellName(1, s.line)
	if err != nil {
		return err
	}
	s.line++
	return s.stream.SetRow(at, cells, excelize.RowOpts{Height: float64(lines) * lineHeight})
}

// cell is a cell as the library takes it; nil for an empty one.
func (s *sheet) cell(c cell, column int) (any, error) {
	switch {
	case c.text == "":
		return nil, nil
	case c.kind == number:
		return excelize.Cell{StyleID: s.styles.plain, Value: c.n}, nil
	case c.kind == yesNo:
		return excelize.Cell{StyleID: s.styles.yesNo, Value: c.yes}, nil
	case c.kind == dateTime && typed(c.at):
		return excelize.Cell{StyleID: s.styles.dateTime, Value: wallClock(c.at)}, nil
	case c.kind == date && typed(c.at):
		return excelize.Cell{StyleID: s.styles.date, Value: wallClock(c.at)}, nil
	case c.kind == link:
		return s.link(c, column)
	}
	return excelize.Cell{StyleID: s.styles.text(c.text), Value: held(c.text)}, nil
}

// typed tells whether spreadsheets have the date: they count from 1900, and take the first months
// wrong. Others are written as text.
func typed(t time.Time) bool { return t.Year() > 1900 && t.Year() < 10000 }

// wallClock is what a clock on the wall showed: spreadsheets know no zones.
func wallClock(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// finish adds the filters, repeats the header on every printed page and ends the sheet.
func (s *sheet) finish() error {
	end, err := excelize.CoordinatesToCellName(len(s.columns), s.line-1)
	if err != nil {
		return err
	}
	if err := s.book.AutoFilter(s.name, "A1:"+end, nil); err != nil {
		return err
	}
	header := excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: s.name + "!$1:$1", Scope: s.name}
	if err := s.book.SetDefinedName(&header); err != nil {
		return err
	}
	return s.stream.Flush()
}
