package docx

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports"
	"rcaviewer/reports/export/document"
)

// Everything that a report says must be in the file, whatever its letters.
func TestHostileTexts(t *testing.T) {
	long := strings.Repeat("w", 300)
	for name, text := range map[string]string{
		"right to left": "המערכת Alma לא הייתה זמינה (5 שעות), تعطلت الخدمة 10:30.",
		"emoji":         "🚀 ❤️ 👩🏽‍💻 🇮🇱 ✓ 1️⃣",
		"cjk":           "数据库崩溃了。サーバーが停止した。서버가 중단되었습니다.",
		"long word":     long,
		"markup":        `</w:t></w:r> & <b> ]]> "quoted" &amp;`,
		"overrides":     "\u202eevil\u202c \u2067אב\u2069 x",
		"marks":         "Z̷̛a̷l̷g̷o̷ é ñ",
	} {
		t.Run(name, func(t *testing.T) {
			f := unzip(t, written(t, document.Document{Title: text, Reports: hostile(text)}))
			checkParts(t, f)
			if n, want := strings.Count(textOf(f["word/document.xml"]), text), 15; n != want {
				t.Errorf("the text stands %d times, not %d", n, want)
			}
		})
	}
}

// hostile are reports that say the same everywhere.
func hostile(text string) []document.Report {
	runs := []document.Run{{Text: text, Bold: true, Link: "https://example.org/"}}
	return []document.Report{{
		Title: text, Row: []string{text, text, text, text, text},
		Facts:         []document.Fact{{Text: text}},
		Events:        []document.Event{{Times: []document.Fact{{Label: "UTC", Text: text}}, Stated: text, Length: text, Impact: text}},
		Parts:         []document.Section{{Blocks: []document.Block{{Kind: document.Code, Runs: runs}}}},
		Discrepancies: []string{text},
	}, {Title: "another"}}
}

func TestForbiddenCharacters(t *testing.T) {
	f := unzip(t, written(t, document.Document{Title: "a\x00b\x1bc\ufffed\xffe"}))
	checkParts(t, f)
	if got := textOf(f["word/document.xml"]); got != "a�b�c�d�e" {
		t.Errorf("the title is %q", got)
	}
}

func TestLinesAndTabs(t *testing.T) {
	text := unzip(t, written(t, document.Document{Title: "a\n\tb\r\nc "}))["word/document.xml"]
	want := `<w:t xml:space="preserve">a</w:t><w:br/><w:tab/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">c </w:t>`
	if !strings.Contains(text, want) {
		t.Errorf("no %s in %s", want, text)
	}
}

func TestTabsInCode(t *testing.T) {
	blocks := document.Blocks("```\na\tb\n```\n")
	d := document.Document{Reports: []document.Report{{Parts: []document.Section{{Blocks: blocks}}, Events: make([]document.Event, 1)}}}
	text := unzip(t, written(t, d))["word/document.xml"]
	if !strings.Contains(text, `>a    b</w:t>`) {
		t.Errorf("no tab between a and b in %s", text)
	}
}

func TestFiveHundredMeasures(t *testing.T) {
	for _, mark := range []string{"-", "1."} {
		r := reports.Report{ID: "x", Sections: [4]string{3: strings.Repeat(mark+" A measure.\n", 500)}}
		f := unzip(t, written(t, documentOf(t, []*reports.Report{&r}, document.Options{})))
		checkParts(t, f)
		text := f["word/document.xml"]
		if n := strings.Count(text, "A measure."); n != 500 {
			t.Errorf("%d measures of 500", n)
		}
		if lists := distinct(values(text, `<w:numId w:val="([^"]*)"`)); lists != 1 {
			t.Errorf("the measures stand in %d lists", lists)
		}
	}
}

func distinct(all []string) int {
	met := map[string]bool{}
	for _, s := range all {
		met[s] = true
	}
	return len(met)
}

// A row that is longer than a page must not be kept together: its end would be cut off.
func TestRowsLongerThanAPage(t *testing.T) {
	for size, whole := range map[int]bool{200: true, 20_000: false} {
		e := document.Event{Times: []document.Fact{{Label: "UTC"}}, Stated: strings.Repeat("word ", size/5)}
		text := unzip(t, written(t, document.Document{Reports: []document.Report{{Events: []document.Event{e}}}}))["word/document.xml"]
		if kept := strings.Count(text, "<w:cantSplit/>") == 2; kept != whole { // the header row always is
			t.Errorf("a row of %d characters is kept together: %v", size, kept)
		}
	}
}

func TestLists(t *testing.T) {
	item := func(level, number int) document.Block {
		return document.Block{Kind: document.Item, Level: level, Number: number}
	}
	between := document.Block{}
	var got []string
	var l lists
	for _, b := range []document.Block{
		item(0, 1), item(1, 0), item(1, 0), item(0, 2), item(1, 1), item(1, 2), item(0, 3), item(1, 1),
		between, item(0, 4), item(0, 5), item(0, 0), item(0, 7), item(20, 1), item(-1, -1),
	} {
		if b.Kind != document.Item {
			l.leave(b.Level)
			continue
		}
		list, level := l.item(b)
		got = append(got, fmt.Sprintf("%d/%d", list, level))
	}
	want := []string{"2/0", "1/1", "1/1", "2/0", "3/1", "3/1", "2/0", "4/1", "5/0", "5/0", "1/0", "6/0", "7/8", "1/0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]start{{0, 1}, {1, 1}, {1, 1}, {0, 4}, {0, 7}, {8, 1}}, l.starts, cmp.AllowUnexported(start{})); diff != "" {
		t.Error(diff)
	}
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a b?c=d e&f=%zz|g": "https://example.org/a%20b?c=d%20e&f=%25zz%7Cg",
		" http://example.org/(RCA)_é ":          "http://example.org/%28RCA%29_%C3%A9",
		`https://example.org/?q="><x>`:          "https://example.org/?q=%22%3E%3Cx%3E",
		"https://example.org/#a%20b":            "https://example.org/#a%20b",
		"javascript:alert(1)":                   "",
		"file:///etc/passwd":                    "",
		"https:///nowhere":                      "",
		"//example.org/":                        "",
		"":                                      "",
		"https://example.org/" + strings.Repeat("x", longestLink): "",
	} {
		if got, ok := webAddress(in); ok != (want != "") || ok && got != want {
			t.Errorf("webAddress(%.60q) = %q, %v", in, got, ok)
		}
	}
}

func TestStretches(t *testing.T) {
	for _, test := range []struct {
		text        string
		rightToLeft bool
		want        string
	}{
		{"plain “text” – é", false, "[plain “text” – é]"},
		{"the אב גד, 12 end", false, "[the ][<אב גד, 12][ end]"},
		{"אב Alma (EU01) גד 5.", true, "[<אב ][Alma (EU01][<) גד 5.]"},
		{"12 (3)", true, "[<12 (3)]"},
		{"go 🚀👩🏽‍💻 on", false, "[go ][*🚀👩🏽‍💻][ on]"},
		{"אב 🔥.", true, "[<אב ][<*🔥][<.]"},
		{"שָׁלוֹם", false, "[<שָׁלוֹם]"},
		{"", true, ""},
	} {
		var got string
		for _, s := range stretches(test.text, test.rightToLeft) {
			got += "["
			if s.rightToLeft {
				got += "<"
			}
			if s.emoji {
				got += "*"
			}
			got += s.text + "]"
		}
		if got != test.want {
			t.Errorf("stretches(%q) = %s, not %s", test.text, got, test.want)
		}
	}
}

// FuzzText checks that no text breaks a part, and that none is lost.
func FuzzText(f *testing.F) {
	for _, s := range []string{"plain", "אב 12 cd 🚀", "\u202e\x00\xff\ufffe", "a\n\tb", "</w:t>]]>&"} {
		f.Add(s, "https://example.org/"+s)
	}
	f.Fuzz(func(t *testing.T, text, link string) {
		d := document.Document{Title: text, Reports: hostile(text)}
		d.Reports[0].Parts[0].Blocks[0].Runs[0].Link = link
		checkParts(t, unzip(t, written(t, d)))
		var joined string
		for _, s := range stretches(text, document.RightToLeft(text)) {
			joined += s.text
		}
		if utf8.ValidString(text) && joined != text {
			t.Errorf("stretches of %q join to %q", text, joined)
		}
	})
}

// textOf is the text of a part without the contents' field.
func textOf(part string) string {
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(part))
	in := ""
	for {
		token, err := d.Token()
		if err != nil {
			return b.String()
		}
		switch e := token.(type) {
		case xml.StartElement:
			in = e.Name.Local
		case xml.EndElement:
			in = ""
		case xml.CharData:
			if in == "t" {
				b.Write(e)
			}
		}
	}
}
