package reports

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// example is the valid report that the cases of testdata/check are made from.
func example(t testing.TB) *Report {
	t.Helper()
	text, err := os.ReadFile("testdata/check/valid.md")
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := Parse(checkedAs, text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestAnyTextIsReadBack writes texts that YAML could take for something else.
func TestAnyTextIsReadBack(t *testing.T) {
	for _, text := range []string{
		"null", "Null", "~", "true", "No", "y", "1e5", "0x1F", "0o17", "12:30:45", "2024-03-05", "-", "- a", "?", "? a", "a: b", "a:",
		":a", "a #b", "#a", "a, b", "[a]", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", `"a"`, `"`, `\`, `\n`, "'", "it's",
		"a  b", "...", "---", "<<", "=", "café", "İstanbul", "e\u0301", "🔥", "العربية", "a\u00a0b", "\ufeffa", "360 Services",
		"MT EU02", "https://example.org/a:b?c=d&e#f", "https://example.org/a,b", "a]", "a}", "100%", "x_y", "(a)", "a~", "</script>", "\ufffd",
	} {
		r := example(t)
		r.Title, r.DataCenter, r.Products, r.Instances = text, text, []string{text}, []string{text, "X1"}
		r.Discrepancies, r.Events[0].Stated = []string{text}, text
		again, _, err := Parse(checkedAs, r.Markdown())
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if diff := cmp.Diff(r, again, sameTimes); diff != "" {
			t.Errorf("%q is read back differently (-written +read):\n%s", text, diff)
		}
	}
}

// TestParseIgnoresLineEndsAndByteOrderMark: editors add them, reports are the same.
func TestParseIgnoresLineEndsAndByteOrderMark(t *testing.T) {
	want := example(t)
	text := want.Markdown()
	for name, variant := range map[string][]byte{
		"CRLF":    bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n")),
		"BOM":     append([]byte("\ufeff"), text...),
		"no end":  bytes.TrimRight(text, "\n"),
		"blank":   append(text, "\n \n\n"...),
		"hyphens": bytes.Replace(text, []byte("---\n"), []byte("--- \n"), 2),
	} {
		got, _, err := Parse(checkedAs, variant)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, got, sameTimes); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// FuzzParse: no bytes make the parser panic, and what it reads, it writes so that it reads the
// same again.
func FuzzParse(f *testing.F) {
	files, err := CorpusFiles()
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files[:5] {
		f.Add(file.Text)
	}
	cases, err := filepath.Glob("testdata/check/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range cases {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, problems, err := Parse("", text)
		if err != nil {
			if len(problems) == 0 {
				t.Fatal("refused without a problem")
			}
			return
		}
		written := r.Markdown()
		again, _, err := Parse("", written)
		if err != nil {
			t.Fatalf("what was written is refused: %v\n%s", err, written)
		}
		if diff := cmp.Diff(r, again, sameTimes); diff != "" {
			t.Errorf("read back differently (-first +second):\n%s", diff)
		}
		if rewritten := again.Markdown(); !bytes.Equal(written, rewritten) {
			t.Errorf("written differently the second time (-first +second):\n%s", cmp.Diff(string(written), string(rewritten)))
		}
	})
}

// sameTimes compares times as reports write them: the instant and the offset.
var sameTimes = cmp.Comparer(func(a, b time.Time) bool {
	return a.Equal(b) && a.Format(rfc3339) == b.Format(rfc3339)
})
