package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rcaviewer/reports/export/document"
)

func TestPartsOfTheCorpus(t *testing.T) {
	checkParts(t, unzip(t, written(t, documentOf(t, corpus(t), document.Options{Made: made, Clocks: document.Clocks}))))
}

func TestPartsOfASmallDocument(t *testing.T) {
	checkParts(t, unzip(t, written(t, small())))
}

func unzip(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// checkParts checks what makes Word call a file broken: parts that are no XML, names of parts,
// links, bookmarks, lists or styles that lead nowhere, and properties that are out of order.
func checkParts(t testing.TB, f map[string]string) {
	t.Helper()
	for name, text := range f {
		wellFormed(t, name, text)
	}
	checkRelations(t, f)
	text := f["word/document.xml"]
	leads(t, "link", text, `r:id="([^"]*)"`, f["word/_rels/document.xml.rels"], ` Id="([^"]*)"`)
	leads(t, "list", text, `<w:numId w:val="([^"]*)"`, f["word/numbering.xml"], `<w:num w:numId="([^"]*)"`)
	leads(t, "style", text, `<w:(?:p|r|tbl)Style w:val="([^"]*)"`, f["word/styles.xml"], ` w:styleId="([^"]*)"`)
	leads(t, "bookmark", text, `w:anchor="([^"]*)"`, text, `<w:bookmarkStart [^>]*w:name="([^"]*)"`)
	leads(t, "end of a bookmark", text, `<w:bookmarkStart w:id="([^"]*)"`, text, `<w:bookmarkEnd w:id="([^"]*)"`)
	once(t, "bookmark", text, `<w:bookmarkStart w:id="([^"]*)"`)
	once(t, "name of a bookmark", text, `<w:bookmarkStart [^>]*w:name="([^"]*)"`)
	for _, kind := range []string{"begin", "separate", "end"} {
		if a, b := strings.Count(text, `fldCharType="begin"`), strings.Count(text, `fldCharType="`+kind+`"`); a != b {
			t.Errorf("%d fields begin, %d %s", a, b, kind)
		}
	}
}

// order is the order in which the properties of each kind must stand.
var order = map[string][]string{
	"pPr":    {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "outlineLvl"},
	"rPr":    {"rStyle", "rFonts", "b", "bCs", "i", "iCs", "noProof", "color", "sz", "szCs", "u", "shd", "rtl", "lang"},
	"tblPr":  {"tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"},
	"trPr":   {"cantSplit", "tblHeader"},
	"sectPr": {"footerReference", "pgSz", "pgMar"},
	"style":  {"name", "basedOn", "next", "autoRedefine", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"},
	"tc":     {"tcPr", "p"},
	"tbl":    {"tblPr", "tblGrid", "tr"},
	"sdt":    {"sdtPr", "sdtContent"},
	"lvl":    {"start", "numFmt", "lvlText", "lvlJc", "pPr"},
	"tcPr":   {"tcW", "tcBorders", "shd"},
	"numPr":  {"ilvl", "numId"},
}

// wellFormed reads a part to its end and looks at the order of what stands in each element.
func wellFormed(t testing.TB, name, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	type element struct {
		name string
		last int
	}
	open := []element{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			in := &open[len(open)-1]
			if known := order[in.name]; known != nil {
				at := slices.Index(known, e.Name.Local)
				if at < in.last {
					t.Fatalf("%s: %s stands in %s, or too late in it", name, e.Name.Local, in.name)
				}
				in.last = at
			}
			open = append(open, element{name: e.Name.Local})
		case xml.EndElement:
			if open[len(open)-1].name == "tc" && open[len(open)-1].last == 0 {
				t.Fatalf("%s: a cell has no paragraph", name)
			}
			open = open[:len(open)-1]
		}
	}
}

// checkRelations checks that all parts are named, and all that are named are there.
func checkRelations(t testing.TB, f map[string]string) {
	t.Helper()
	var reached []string
	for _, name := range []string{"_rels/.rels", "word/_rels/document.xml.rels"} {
		folder := path.Dir(path.Dir(name))
		for _, r := range regexp.MustCompile(`<Relationship [^>]*>`).FindAllString(f[name], -1) {
			if !strings.Contains(r, `TargetMode="External"`) {
				reached = append(reached, path.Join(folder, values(r, ` Target="([^"]*)"`)[0]))
			}
		}
		once(t, "relation", f[name], ` Id="([^"]*)"`)
	}
	typed := values(f["[Content_Types].xml"], `PartName="/([^"]*)"`)
	for _, name := range reached {
		if f[name] == "" || !slices.Contains(typed, name) {
			t.Errorf("%s is missing, or its type is", name)
		}
	}
	for name := range f {
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !slices.Contains(reached, name) {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

func leads(t testing.TB, what, from, use, to, definition string) {
	t.Helper()
	defined := map[string]bool{}
	for _, v := range values(to, definition) {
		defined[v] = true
	}
	for _, v := range values(from, use) {
		if !defined[v] {
			t.Errorf("%s %q leads nowhere", what, v)
		}
	}
}

func once(t testing.TB, what, text, pattern string) {
	t.Helper()
	met := map[string]bool{}
	for _, v := range values(text, pattern) {
		if met[v] {
			t.Errorf("%s %q is there twice", what, v)
		}
		met[v] = true
	}
}

func values(text, pattern string) []string {
	var all []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	return all
}
