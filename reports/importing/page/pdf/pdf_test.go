package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func texts(t *testing.T, data []byte) []string {
	t.Helper()
	doc, err := Read(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, l := range doc.Lines {
		all = append(all, l.Text)
	}
	return all
}

// Lines of one width, so that the last of a paragraph is the one that has room left.
var paragraphs = []string{
	"This is the first line of a paragraph that is as wide as the page, and it",
	"goes on here in the second line, which is about as wide as the first one",
	"and ends here.",
	"",
	"• An item of a list whose text is so long that it needs a second line too,",
	"  which is this one.",
	"• Another item (a short one).",
	"",
	"From 10:00 until 10:20",
	"From 11:00 until 11:30",
}

var put = []string{
	paragraphs[0] + " " + paragraphs[1] + " " + paragraphs[2],
	paragraphs[4] + " " + strings.TrimSpace(paragraphs[5]),
	paragraphs[6], paragraphs[8], paragraphs[9],
}

func TestParagraphsArePutTogether(t *testing.T) {
	data := document(print(paragraphs...)).bytes("")
	if diff := cmp.Diff(put, texts(t, data)); diff != "" {
		t.Error(diff)
	}
}

func TestPackedObjects(t *testing.T) {
	data := document(print(paragraphs...)).packed()
	if diff := cmp.Diff(put, texts(t, data)); diff != "" {
		t.Error(diff)
	}
}

func TestCompressedContent(t *testing.T) {
	f := document("")
	f.objects[4] = ""
	data := deflated([]byte(print("Compressed")))
	f.objects[4] = fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", len(data), data)
	if diff := cmp.Diff([]string{"Compressed"}, texts(t, f.bytes(""))); diff != "" {
		t.Error(diff)
	}
}

func TestRunningLines(t *testing.T) {
	page := func(n int, lines ...string) string {
		return print(append([]string{"Knowledge Center", ""}, append(lines, "", fmt.Sprintf("https://example.org/a/b %d/2", n))...)...)
	}
	doc, err := Read(t.Context(), document(
		page(1, "First.", "", "A sentence that goes on over the end of the page, as wide as the others are,"),
		page(2, "ends on the next.", "", "Last of the pages, with a line of text that is as wide as the page itself is.")).bytes(""))
	if err != nil {
		t.Fatal(err)
	}
	want := []Line{{"First.", 0, 50, true},
		{"A sentence that goes on over the end of the page, as wide as the others are, ends on the next.", 0, 50, true},
		{"Last of the pages, with a line of text that is as wide as the page itself is.", 0, 50, true}}
	if diff := cmp.Diff(want, doc.Lines); diff != "" {
		t.Error(diff)
	}
	if len(doc.Running) != 4 {
		t.Error(doc.Running)
	}
}

func TestHeadingsAndTables(t *testing.T) {
	data := document("BT /B 20 Tf 50 800 Td (A title) Tj ET BT /F 11 Tf 50 760 Td (Text of the page that is longer than the title.) Tj ET\n" +
		"BT /F 11 Tf 50 730 Td (From) Tj ET BT /F 11 Tf 200 730 Td (Until) Tj ET BT /F 11 Tf 50 710 Td [(W) 80 (ide) -600 (gap)] TJ ET").bytes("")
	doc, err := Read(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	want := []Line{{"A title", 1, 50, true}, {"Text of the page that is longer than the title.", 0, 50, true}, {"From | Until", 0, 50, true}, {"Wide gap", 0, 50, false}}
	if diff := cmp.Diff(want, doc.Lines); diff != "" {
		t.Error(diff)
	}
}

func TestHostile(t *testing.T) {
	bomb := deflated(bytes.Repeat([]byte("(a) Tj "), 20<<20/7))
	loop := document("x")
	loop.objects[1] = "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>"
	filters := document("")
	filters.objects[4] = fmt.Sprintf("<< /Filter [%s] /Length 5 >>\nstream\nabcde\nendstream", strings.Repeat("/FlateDecode ", 100_000))
	columns := document("")
	columns.objects[4] = "<< /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 99999999999 >> /Length 5 >>\nstream\nabcde\nendstream"
	heavy := document("")
	heavy.objects[4] = fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", len(bomb), bomb)
	forms := document("/X Do /X Do")
	forms.objects[1] = strings.Replace(forms.objects[1], "/Font", "/XObject << /X 7 0 R >> /Font", 1)
	forms.stream("/Type /XObject /Subtype /Form", []byte(strings.Repeat("/X Do ", 1000)))
	widths := document(print("x"))
	widths.objects[2] = "<< /Subtype /Type0 /DescendantFonts [<< /W [" + strings.Repeat("0 65534 1 ", 100_000) + "] >>] >>"
	ranges := document(print("x"))
	ranges.objects[2] = fmt.Sprintf("<< /Subtype /Type0 /ToUnicode %d 0 R >>",
		ranges.stream("", []byte(strings.Repeat("<0000> <FFFF> <0041> endbfrange ", 100_000))))
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"type":        {damagedType(), ErrNoText},
		"widths":      {widths.bytes(""), ErrNoText},
		"ranges":      {ranges.bytes(""), ErrNoText},
		"nothing":     {[]byte("%PDF-1.4\n"), errDamaged},
		"no text":     {document("0 0 100 100 re f").bytes(""), ErrNoText},
		"password":    {document(print("x")).bytes("/Encrypt 9 0 R"), ErrPassword},
		"loop":        {loop.bytes(""), nil},
		"hexadecimal": {document("BT /F 1 Tf <41").bytes(""), ErrNoText},
		"filters":     {filters.bytes(""), ErrNoText},
		"columns":     {columns.bytes(""), ErrNoText},
		"bomb":        {heavy.bytes(""), errTooMuch},
		"forms":       {forms.bytes(""), errTooMuch},
		"brackets":    {document(strings.Repeat("[", 1<<20)).bytes(""), ErrNoText},
		"dicts":       {document(strings.Repeat("<<", 1<<20)).bytes(""), ErrNoText},
		"many ids":    {bytes.Repeat([]byte("1 0 obj 2 0 obj "), 1<<17), errDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := Read(t.Context(), c.data)
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// damagedType is a small file in which an object of a stream says what it is in another that cannot be read.
func damagedType() []byte {
	f := &file{}
	f.add("<< /Type /Catalog /Pages 2 0 R >>")
	f.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	f.add("<< /Type /Page /Parent 2 0 R >>")
	f.add("<< /Type 5 0 R /Note (/ObjStm) >>")
	f.add("<< /A >>")
	return f.bytes("")
}

// TestTime ends reading a file whose objects lie in each other, so that each takes long to read.
func TestTime(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n/Root 1 0 R /ObjStm\n")
	for i := range 90_000 {
		fmt.Fprintf(&b, "%d 0 obj [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", i+1)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := Read(ctx, b.Bytes())
	if took := time.Since(start); err == nil || took > 5*time.Second {
		t.Errorf("%v after %v", err, took)
	}
}

// TestTimeOfReferences ends reading a font for which one large object would be read a million times.
func TestTimeOfReferences(t *testing.T) {
	f := document(print("x"))
	large := f.add("[" + strings.Repeat("[1] ", 1<<18) + "]")
	f.objects[2] = fmt.Sprintf("<< /Subtype /Type1 /Encoding << /Differences [%s] >> >>", strings.Repeat(fmt.Sprintf("%d 0 R ", large), maxDifferences))
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := Read(ctx, f.bytes(""))
	if took := time.Since(start); !errors.Is(err, context.DeadlineExceeded) || took > 5*time.Second {
		t.Errorf("%v after %v", err, took)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(document(print(paragraphs...)).bytes(""))
	f.Add(document(print(paragraphs...)).packed())
	f.Add(damagedType())
	f.Add(document("q 1 0 0 1 5 5 cm BT /B 20 Tf 1 0 0 1 50 800 Tm [(A) -600 <42>] TJ (x) ' 1 2 (y) \" ET Q 5 5 3 3 re f BI /W 1 ID x EI").bytes(""))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		doc, err := Read(ctx, data)
		if err == nil && len(doc.Lines) == 0 || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v, %v", doc, err)
		}
	})
}

func FuzzMap(f *testing.F) {
	f.Add([]byte("1 beginbfchar <0041> <0042> endbfchar 2 beginbfrange <01> <05> <0061> <06> <07> [<0062> <0063>] endbfrange"))
	f.Fuzz(func(t *testing.T, data []byte) { readMap(data) })
}
