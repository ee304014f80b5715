package table

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"rcaviewer/reports/export/document"
)

// styles are the looks of cells, as numbers that the workbook gave them.
type styles struct {
	head, plain, turned, quoted, yesNo, dateTime, date, link int
}

func newStyles(book *excelize.File) (styles, error) {
	var s styles
	family, err := book.GetDefaultFont()
	if err != nil {
		return s, fmt.Errorf("styles: %w", err)
	}
	top := &excelize.Alignment{Vertical: "top"}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	minutes, day := "yyyy-mm-dd hh:mm", "yyyy-mm-dd"
	truth := `"TRUE";"TRUE";"FALSE"` // Excel shows truth by itself, LibreOffice as 1 and 0
	for _, made := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.head, excelize.Style{
			Font:      &excelize.Font{Bold: true, Color: "1F2937", Family: family, Size: 11},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7ECF3"}},
			Border:    []excelize.Border{{Type: "bottom", Color: "8A96A8", Style: 1}},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		}},
		{&s.plain, excelize.Style{Alignment: wrapped}},
		{&s.turned, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, ReadingOrder: rightToLeft}}},
		// The alignment, left as text has it anyway, keeps the library from giving both one number.
		{&s.quoted, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, Horizontal: "left"}}},
		{&s.yesNo, excelize.Style{Alignment: top, CustomNumFmt: &truth}},
		{&s.dateTime, excelize.Style{Alignment: top, CustomNumFmt: &minutes}},
		{&s.date, excelize.Style{Alignment: top, CustomNumFmt: &day}},
		{&s.link, excelize.Style{Alignment: wrapped, Font: &excelize.Font{Color: "0B57D0", Underline: "single", Family: family, Size: 11}}},
	} {
		if *made.id, err = book.NewStyle(&made.style); err != nil {
			return s, fmt.Errorf("styles: %w", err)
		}
	}
	yes := true
	book.Styles.CellXfs.Xf[s.quoted].QuotePrefix = &yes
	return s, nil
}

// rightToLeft is a cell's direction in the file's format. Without it LibreOffice takes that of the sheet.
const rightToLeft = 2

// text is the look of a text. A cell of text is never run, whatever it begins with; the quote
// prefix, Excel's own apostrophe that is not shown, keeps it text when somebody edits the cell.
func (s styles) text(value string) int {
	switch {
	case likeFormula(value):
		return s.quoted
	case document.RightToLeft(value):
		return s.turned
	}
	return s.plain
}
