package page

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCharacterSets(t *testing.T) {
	utf16 := func(e unicode.Endianness, b unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, b) }
	western, eastern := "Montréal – “Straße”", "Łódź, Příbram"
	for name, c := range map[string]struct {
		in   encoding.Encoding
		head string // of an HTML page; none is text
		text string
	}{
		"UTF-8":               {encoding.Nop, "", western + eastern},
		"UTF-8 with a mark":   {unicode.UTF8BOM, "", western + eastern},
		"UTF-16 big":          {utf16(unicode.BigEndian, unicode.UseBOM), "", western},
		"UTF-16 little":       {utf16(unicode.LittleEndian, unicode.UseBOM), "", western + eastern},
		"UTF-16, no mark":     {utf16(unicode.LittleEndian, unicode.IgnoreBOM), "", western},
		"UTF-16 big, no mark": {utf16(unicode.BigEndian, unicode.IgnoreBOM), "", western},
		"windows-1252":        {charmap.Windows1252, "", western},
		"declared Latin 1":    {charmap.Windows1252, `<meta charset="iso-8859-1">`, western},
		"declared Latin 2":    {charmap.ISO8859_2, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">`, eastern},
		"declared Latin 9":    {charmap.ISO8859_15, `<meta charset=iso-8859-15>`, "500 € Œuvre"},
		"declared wrongly":    {encoding.Nop, `<meta charset="iso-8859-1">`, western + eastern},
		"UTF-16 HTML":         {utf16(unicode.LittleEndian, unicode.UseBOM), `<meta charset="utf-16">`, western},
		"Japanese":            {japanese.ISO2022JP, `<meta charset="iso-2022-jp">`, "日本語"},
	} {
		text := "NA01 - RCA - May 1, 2020\nRoot Cause\n" + c.text + "\n"
		if c.head != "" {
			text = "<html><head>" + c.head + "</head><h1>NA01 - RCA - May 1, 2020</h1><h2>Root Cause</h2><p>" + c.text + "</p>"
		}
		r := FromText("x", encoded(t, c.in, text))
		if r.Err != nil {
			t.Errorf("%s: %v", name, r.Err)
		} else if !strings.Contains(r.Page.Text, c.text) || len(r.Page.Parts) != 1 {
			t.Errorf("%s: %q", name, r.Page.Text)
		}
	}
}

func TestDamagedUTF8(t *testing.T) {
	text := "NA01 - RCA\nRoot Cause\n" + strings.Repeat("“é”", 20)
	r := FromText("x", []byte(text+"\xe2\x80"))
	if r.Err != nil || !strings.Contains(r.Page.Text, "“é”\ufffd") {
		t.Errorf("%v: %q", r.Err, r.Page.Text)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\u00a0b":            "a b",
		" a \t\r\n b\u200b c": "a b c",
		"\ufeffa\u00adb":      "ab",
		"e\u0301":             "é",
		"conﬁrmed":            "confirmed",
		"\u200e\u202aa\u202c": "a",
		"“a” – b’s":           "“a” – b’s",
		"\u00a0\u200b\u00a0":  "",
		"a\x00b":              "ab",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) is %q, want %q", in, got, want)
		}
	}
}
