package page

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hostile is input that nobody should send, and what the reason for rejecting it must say; "" where
// any reason will do, "-" where the page may also be read.
var hostile = []struct {
	name   string
	data   func() string
	reason string
}{
	{"empty.txt", func() string { return "" }, "it is empty"},
	{"blank.html", func() string { return " \r\n\t\n" }, "it is empty"},
	{"mark.txt", func() string { return "\ufeff" }, "it is empty"},
	{"random.txt", func() string { return random(100_000) }, "binary data"},
	{"random.html", func() string { return random(100_000) }, "binary data"},
	{"random.md", func() string { return random(100_000) }, "binary data"},
	{"random.pdf", func() string { return "%PDF-1.7\n" + random(100_000) }, "the PDF is damaged"},
	{"password.pdf", func() string { return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 2 0 R >>" }, "protected with a password"},
	{"pictures.pdf", func() string {
		return "%PDF-1.4\n1 0 obj\n<< /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Page >>\nendobj\ntrailer\n<< /Root 1 0 R >>"
	}, "has no text"},
	{"table.csv", func() string { return "a,b\n1,2\n" }, "it is a .csv file"},
	{"causes.txt", func() string { return strings.Repeat("Causes Human error, Human error\n", maxText/32) }, "its text has"},
	{"causes.html", func() string { return "<html>" + strings.Repeat("<p>Causes Network, ", maxText/32) }, "its text has"},
	{"brackets.json", func() string { return strings.Repeat("[", 1<<20) }, "it is a .json file"},
	{"list.json", func() string { return "[" + strings.Repeat("{},", 1<<20) + "{}]" }, "it is a .json file"},
	{"zeros.txt", func() string { return strings.Repeat("\x00", 100_000) }, "binary data"},
	{"picture.html", func() string { return "\x89PNG\r\n\x1a\n" }, "it is a picture"},
	{"line.txt", func() string { return strings.Repeat("word ", 1<<20) }, "its text has"},
	{"line.html", func() string { return "<html><body><p>" + strings.Repeat("word ", 1<<20) }, "a paragraph of its text has"},
	{"line.md", func() string { return strings.Repeat("word ", 1<<20) }, "its text has"},
	{"script.html", func() string { return "<html><script>" + strings.Repeat("x=1;", 1<<21) }, "it has no text"},
	{"lines.txt", func() string { return strings.Repeat("Root cause\n", 90_000) }, "its text has 90000 lines"},
	{"deep-div.html", func() string { return "<html>" + strings.Repeat("<div>", 200_000) + "x" }, "read the HTML"},
	{"deep-b.html", func() string { return "<html>" + strings.Repeat("<b>", 200_000) + "x" }, "read the HTML"},
	{"deep-p-b.html", func() string { return "<html>" + strings.Repeat("<p><b>", 100_000) + "x" }, "-"},
	{"deep-table.html", func() string { return "<html>" + strings.Repeat("<table><tr><td>", 100_000) + "x" }, "read the HTML"},
	{"deep-list.html", func() string { return "<html>" + strings.Repeat("<ul><li>", 100_000) + "x" }, "read the HTML"},
	{"open-a.html", func() string { return "<html>" + strings.Repeat("<a href=x>", 400_000) + "x" }, "-"},
	{"attributes.html", func() string {
		var b strings.Builder
		b.WriteString("<html><p")
		for i := range 300_000 {
			fmt.Fprintf(&b, " a%d=1", i)
		}
		return b.String() + ">x"
	}, "-"},
	{"tags.html", func() string { return "<html>" + strings.Repeat("<p>", maxFile/3-10) }, "it has more than"},
	{"slashes.html", func() string { return "<html><p " + strings.Repeat("a/", maxFile/2-10) + ">x" }, "it has more than"},
	{"tangled.html", func() string {
		var b strings.Builder
		b.WriteString("<html><p>")
		for i := range 400 {
			fmt.Fprintf(&b, "<b a=%d>", i)
		}
		return b.String() + "</p>" + strings.Repeat("<p>x</p>", 90_000)
	}, "tangled"},
	{"data.html", func() string {
		return "<html><h1>T</h1><img src='data:image/png;base64," + strings.Repeat("abcdefgh", maxFile/8-20) + "'>"
	}, "-"},
	{"times.html", func() string { return "<html><p>" + strings.Repeat("<time>x</time> ", 90_000) }, "a paragraph of its text"},
	{"cells.html", func() string { return "<html><table>" + strings.Repeat("<tr><td>x<td>y", 60_000) }, "its text has"},
	{"entities.html", func() string { return "<html><p>" + strings.Repeat("&CounterClockwiseContourIntegral;", 100_000) }, "a paragraph"},
	{"quotes.md", func() string { return strings.Repeat(">", 200_000) + "x" }, ""},
	{"brackets.md", func() string { return strings.Repeat("[", 200_000) + "x" }, ""},
	{"links.md", func() string { return strings.Repeat("[a](", 50_000) }, ""},
	{"stars.md", func() string { return strings.Repeat("*a **b ", 30_000) }, ""},
	{"ticks.md", func() string {
		var b strings.Builder
		for i := range 600 {
			b.WriteString("a" + strings.Repeat("`", i))
		}
		return b.String()
	}, ""},
	{"items.md", func() string { return strings.Repeat("- ", 100_000) + "x" }, ""},
	{"indents.md", func() string {
		var b strings.Builder
		for i := range 600 {
			b.WriteString(strings.Repeat("  ", i) + "- x\n")
		}
		return b.String()
	}, "-"},
	{"many-links.md", func() string { return strings.Repeat(strings.Repeat("[a](", 2000)+"\n\n", 32) }, "-"},
	{"many-brackets.md", func() string { return strings.Repeat(strings.Repeat("[", 8000)+"\n\n", 32) }, "-"},
	{"many-stars.md", func() string { return strings.Repeat(strings.Repeat("*a **b ", 1000)+"\n\n", 34) }, "-"},
	{"many-tags.md", func() string { return strings.Repeat(strings.Repeat("<a ", 2600)+"\n\n", 32) }, "-"},
	{"many-quotes.md", func() string { return strings.Repeat(strings.Repeat(">", 8)+"x\n"+strings.Repeat("> ", 7)+"\n", 9000) }, "-"},
	{"many-items.md", func() string { return strings.Repeat(strings.Repeat("- ", 8)+"x\n\n", 12_000) }, "-"},
	{"many-indents.md", func() string {
		var b strings.Builder
		for i := range 6_000 {
			b.WriteString(strings.Repeat("  ", i%32) + "- x\n\n")
		}
		return b.String()
	}, "-"},
	{"items-and-quotes.md", func() string { return strings.Repeat(strings.Repeat("- > ", 5)+"x\n\n", 10_000) }, "-"},
	{"table.md", func() string {
		return strings.Repeat("|a", 10_000) + "\n" + strings.Repeat("|-", 10_000) + "\n" + strings.Repeat("|x\n", 20_000)
	}, "-"},
	{"references.md", func() string { return strings.Repeat("[a]: /x\n", 20_000) + strings.Repeat("[a]", 20_000) }, "-"},
	{"aliases.md", func() string {
		var b strings.Builder
		b.WriteString("---\nid: x\nevents: []\na0: &a0 [x,x,x,x,x,x,x,x,x]\n")
		for i := range 20 {
			fmt.Fprintf(&b, "a%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n", i+1, i+1, i, i, i, i, i, i, i, i)
		}
		return b.String() + "---\ntext\n"
	}, "it has aliases"},
	{"merges.md", func() string { return "---\na: &a\n  <<: *a\n---\ntext\n" }, "read the front matter"},
	{"deep-yaml.md", func() string { return "---\na: " + strings.Repeat("[", 60_000) + "\n---\ntext\n" }, "read the front matter"},
	{"long-yaml.md", func() string { return "---\na: " + strings.Repeat("b", 100_000) + "\n---\ntext\n" }, "front matter"},
	{"no-report.md", func() string { return "---\nid: ../../x\ncauses: [no]\n---\ntext\n" }, "read the report: line 2, column 1: field"},
	{"cut.mhtml", func() string { return mimeHead + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>text" }, "its end boundary is missing"},
	{"none.mhtml", func() string { return mimeHead + "\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n" }, "none of them is a page"},
	{"no-boundary.mhtml", func() string { return "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>text" }, "read the MIME"},
	{"base64.mhtml", func() string {
		return mimeHead + "\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!%%%&&&\r\n--b--\r\n"
	}, "the base64 is damaged"},
	{"parts.mhtml", func() string {
		return mimeHead + strings.Repeat("\r\n--b\r\nContent-Type: image/png\r\n\r\nx", 100_000) + "\r\n--b--\r\n"
	}, "none of them is a page"},
	{"headers.mhtml", func() string { return mimeHead[:len(mimeHead)-2] + strings.Repeat("X: y\r\n", 200_000) + "\r\n" }, "read the MIME"},
	{"nested.mhtml", func() string {
		text := mimeHead
		for i := range 200 {
			text += fmt.Sprintf("\r\n--b%s\r\nContent-Type: multipart/mixed; boundary=b%s\r\n\r\n", strings.Repeat("b", i), strings.Repeat("b", i+1))
		}
		return text
	}, ""},
	{"nothing.zip", func() string { return zipped() }, "there are no pages"},
	{"cut.zip", func() string { return zipped("a.txt", "Root cause")[:60] }, "read the zip file"},
	{"office.zip", func() string { return zipped("[Content_Types].xml", "<x/>", "a.txt", "x") }, "Office document"},
	{"outside.zip", func() string { return zipped("../a.txt", "Root cause") }, "leads out"},
	{"absolute.zip", func() string { return zipped("/etc/a.txt", "Root cause") }, "leads out"},
	{"windows.zip", func() string { return zipped(`..\a.txt`, "Root cause") }, "leads out"},
	{"drive.zip", func() string { return zipped(`C:\a.txt`, "Root cause") }, "leads out"},
	{"password.zip", func() string { // the flag in the list of contents says it
		z := []byte(zipped("a.txt", "Root cause"))
		z[strings.LastIndex(string(z), "PK\x01\x02")+8] |= 1
		return string(z)
	}, "protected with a password"},
	{"page-bomb.zip", func() string { return zipped("a.txt", strings.Repeat("0", maxFile+1)) }, "unpacks to more than"},
	{"nested.zip", func() string {
		z := zipped("a.txt", "Root cause")
		for range 4 {
			z = zipped("b.zip", z)
		}
		return z
	}, "nested more than"},
}

const mimeHead = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"

func random(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return string(b)
}

// zipped makes a zip file of names and contents in turn.
func zipped(members ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		m, err := w.Create(members[i])
		if err == nil {
			_, err = m.Write([]byte(members[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	w.Close()
	return b.String()
}

func TestHostile(t *testing.T) {
	dir := t.TempDir()
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(dir, c.name)
			if err := os.WriteFile(file, []byte(c.data()), 0o600); err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			var results []Result
			for r := range Read(t.Context(), []string{file}) {
				results = append(results, r)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("it took %v", took)
			} else if testing.Verbose() {
				t.Log(took)
			}
			if len(results) != 1 {
				t.Fatalf("%d results: %v", len(results), results)
			}
			r := results[0]
			if c.reason == "-" {
				return
			}
			if r.Err == nil || !strings.Contains(r.Err.Error(), c.reason) || !strings.HasPrefix(r.File, file) {
				t.Errorf("%s: %v; want a reason with %q", r.File, r.Err, c.reason)
			}
		})
		os.Remove(filepath.Join(dir, c.name))
	}
}
