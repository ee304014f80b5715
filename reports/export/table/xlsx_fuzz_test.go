package table

import (
	"strings"
	"testing"

	"rcaviewer/reports"
)

// Any text is read back as it was written, but for the ends of lines, what is no UTF-8 and what
// XML cannot hold, and is never a formula.
func FuzzXLSXReadsBack(f *testing.F) {
	for _, seed := range []string{
		"", "=1", "a<b>&\"", "\t", " x ", "\n\nx\n", "\x00", "\xff", "שלום", "😀\u200d🔥", "_x0041_", "_x005F_x0041_", "_x005f_", "_xD83D_",
		"_x005F_x005F_", "_x000D_\r", "\ufffe", "]]>", "https://example.org/?a=b&c=\"d\"#e#f", "https://example.org:99999/%zz",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := &reports.Report{ID: "x", Title: text, Source: text}
		book := open(t, []*reports.Report{r}, Options{Columns: []string{"title", "source"}})
		for _, cell := range []string{"A2", "B2"} {
			got, err := book.GetCellValue("Reports", cell)
			if want := inXML(held(text)); err != nil || got != want {
				t.Errorf("%q is read back as %q, want %q (%v)", text, got, want, err)
			}
			if formula, err := book.GetCellFormula("Reports", cell); err != nil || formula != "" {
				t.Errorf("%q is read back as the formula %q (%v)", text, formula, err)
			}
		}
	})
}

// inXML is a text without the characters that XML cannot hold.
func inXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return '\ufffd'
		}
		return r
	}, s)
}
