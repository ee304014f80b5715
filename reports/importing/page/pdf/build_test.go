package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
)

// A file is a PDF file that a test writes: objects from 1 on, of which the first is the catalog.
type file struct{ objects []string }

func (f *file) add(object string) int {
	f.objects = append(f.objects, object)
	return len(f.objects)
}

func (f *file) stream(dict string, data []byte) int {
	return f.add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data))
}

// bytes writes the file without a table of its objects: the reader makes one anew.
func (f *file) bytes(trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, o := range f.objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Root 1 0 R %s >>\n%%%%EOF\n", trailer)
	return b.Bytes()
}

// document is a file with a page for each content, in Helvetica and Helvetica-Bold.
func document(contents ...string) *file {
	f := &file{}
	f.add("<< /Type /Catalog /Pages 2 0 R >>")
	f.add("")
	f.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	f.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
	var kids []string
	for _, c := range contents {
		s := f.stream("", []byte(c))
		kids = append(kids, fmt.Sprintf("%d 0 R", f.add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R >>", s))))
	}
	f.objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>", strings.Join(kids, " "), len(kids))
	return f
}

// packed moves all objects but streams into one object stream, as newer programs write them.
func (f *file) packed() []byte {
	var head, body strings.Builder
	out := &bytes.Buffer{}
	out.WriteString("%PDF-1.5\n")
	for i, o := range f.objects {
		if strings.Contains(o, "stream") {
			fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", i+1, o)
			continue
		}
		fmt.Fprintf(&head, "%d %d ", i+1, body.Len())
		body.WriteString(o + "\n")
	}
	data := deflated([]byte(head.String() + body.String()))
	fmt.Fprintf(out, "%d 0 obj\n<< /Type /ObjStm /N 9 /First %d /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n",
		len(f.objects)+1, head.Len(), len(data), data)
	fmt.Fprintf(out, "%d 0 obj\n<< /Type /XRef /Root 1 0 R /Size 99999999999 /W [1 2 1] /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%%%EOF",
		len(f.objects)+2)
	return out.Bytes()
}

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// print draws lines of text from the top of a page on, 14 points apart.
func print(lines ...string) string {
	var b strings.Builder
	b.WriteString("BT /F 11 Tf 14 TL 50 800 Td\n")
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer("(", `\(`, ")", `\)`, "•", `\225`).Replace(l))
	}
	b.WriteString("ET\n")
	return b.String()
}
