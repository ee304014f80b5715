package export

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestFileName(t *testing.T) {
	for title, want := range map[string]string{
		"NA05 - RCA - July 19, 2025": "NA05 - RCA - July 19, 2025.pdf",
		"":                           "rca-reports.pdf",
		" . - ..":                    "rca-reports.pdf",
		"../../etc/passwd":           "etc-passwd.pdf",
		`C:\temp\x`:                  "C--temp-x.pdf",
		"a/b:c*d?e\"f<g>h|i":         "a-b-c-d-e-f-g-h-i.pdf",
		"two\nlines\tand  more":      "two lines and more.pdf",
		"-rf":                        "rf.pdf",
		"~root":                      "root.pdf",
		".hidden":                    "hidden.pdf",
		"ends with a dot.":           "ends with a dot.pdf",
		"con":                        "RCA con.pdf",
		"NUL.txt":                    "RCA NUL.txt.pdf",
		"COM1":                       "RCA COM1.pdf",
		"lpt9 .x":                    "RCA lpt9 .x.pdf",
		"COM¹":                       "RCA COM¹.pdf",
		"console":                    "console.pdf",
		"COM10":                      "COM10.pdf",
		"turned\u202egpj.exe":        "turnedgpj.exe.pdf",
		"nul\x00byte":                "nulbyte.pdf",
		"broken \xff text":           "broken text.pdf",
		"המנורות כבו":                "המנורות כבו.pdf",
		"停电":                         "停电.pdf",
		"prn":                        "RCA prn.pdf",
		"aux.tar.gz":                 "RCA aux.tar.gz.pdf",
		"Nul ":                       "RCA Nul.pdf",
		"CON:":                       "RCA CON.pdf",
		"CONIN$":                     "RCA CONIN$.pdf",
		"com0":                       "RCA com0.pdf",
		"LPT²":                       "RCA LPT².pdf",
		"null":                       "null.pdf",
		"a..":                        "a.pdf",
		"a . . ":                     "a.pdf",
		"..\\..\\a":                  "a.pdf",
		"\u2066a\u2069\u200f\u200b":  "a.pdf",
		"\u3164\u2800\ufe0f":         "rca-reports.pdf",
		"\u0301\u0302":               "rca-reports.pdf",
		"a\u00a0b\u2028c\u3000d":     "a b c d.pdf",
		"\x1b[31mred\x7f":            "[31mred.pdf",
		"desktop.ini":                "desktop.ini.pdf",
		"100 % & $HOME `x` 'y'":      "100 % & $HOME `x` 'y'.pdf",
	} {
		if got := FileName(title, ".pdf"); got != want {
			t.Errorf("%q is called %q, want %q", title, got, want)
		}
	}
}

func TestLongFileName(t *testing.T) {
	for _, title := range []string{
		strings.Repeat("long title ", 100), strings.Repeat("x", 1000), strings.Repeat("停", 1000), strings.Repeat("e\u0301", 1000),
		strings.Repeat("\u0301", 1000), strings.Repeat("👍🏽", 300), strings.Repeat("🇵🇹", 300), strings.Repeat("각", 300), strings.Repeat("x", 98) + "e\u0301\u0302", strings.Repeat("CON ", 300), "x" + strings.Repeat(" .", 500),
	} {
		name := strings.TrimSuffix(FileName(title, ".pdf"), ".pdf")
		if len(name) > longestName || name == "" || !utf8.ValidString(name) || strings.TrimRight(name, " .-") != name {
			t.Errorf("%.20q... is called %q", title, name)
		}
	}
	for title, want := range map[string]string{
		strings.Repeat("👍🏽", 300): strings.Repeat("👍🏽", 12), strings.Repeat("🇵🇹", 300): strings.Repeat("🇵🇹", 12),
		strings.Repeat("x", 98) + "e\u0301\u0302": strings.Repeat("x", 98), "a" + strings.Repeat("\u0301", 999): unnamed,
	} {
		if got := FileName(title, ""); got != want {
			t.Errorf("%.40q... is cut to %q, want %q", title, got, want)
		}
	}
	if name := FileName(strings.Repeat("long title ", 100), ".pdf"); !strings.HasSuffix(name, "title.pdf") && !strings.HasSuffix(name, "long.pdf") {
		t.Errorf("it is cut in a word: %q", name)
	}
}

func FuzzFileName(f *testing.F) {
	for _, title := range []string{"aux. con", "con\u200b", "\u202enul", "x" + strings.Repeat("\u0301", 60), strings.Repeat("👩‍🚒", 20), "~.-", "\ufe0f.\u3164"} {
		f.Add(title)
	}
	f.Fuzz(func(t *testing.T, title string) {
		name := FileName(title, ".md")
		if strings.ContainsAny(name, "/\\:*?\"<>|\x00\n\r\t") || !utf8.ValidString(name) || len(name) > longestName+7 ||
			reserved.MatchString(name) || strings.ContainsAny(name[:1], ".-~ ") || len(name) == len(".md") ||
			strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsGraphic(r) || blank(r) }) {
			t.Errorf("%q is called %q", title, name)
		}
	})
}
