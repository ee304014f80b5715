package export

import (
	"strings"
	"testing"
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
	} {
		if got := FileName(title, ".pdf"); got != want {
			t.Errorf("%q is called %q, want %q", title, got, want)
		}
	}
}

func TestLongFileName(t *testing.T) {
	for _, title := range []string{
		strings.Repeat("long title ", 100), strings.Repeat("x", 1000), strings.Repeat("停", 1000), strings.Repeat("e\u0301", 1000),
		strings.Repeat("\u0301", 1000), strings.Repeat("CON ", 300), "x" + strings.Repeat(" .", 500),
	} {
		name := strings.TrimSuffix(FileName(title, ".pdf"), ".pdf")
		if len(name) > longestName || name == "" || !utf8.ValidString(name) || strings.TrimRight(name, " .-") != name {
			t.Errorf("%.20q... is called %q", title, name)
		}
	}
	if name := FileName(strings.Repeat("long title ", 100), ".pdf"); !strings.HasSuffix(name, "title.pdf") && !strings.HasSuffix(name, "long.pdf") {
		t.Errorf("it is cut in a word: %q", name)
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("aux. con")
	f.Fuzz(func(t *testing.T, title string) {
		name := FileName(title, ".md")
		if strings.ContainsAny(name, "/\\:*?\"<>|\x00\n\r\t") || !utf8.ValidString(name) || len(name) > longestName+7 ||
			reserved.MatchString(name) || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") {
			t.Errorf("%q is called %q", title, name)
		}
	})
}
