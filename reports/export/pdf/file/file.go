// Package file writes the parts that a PDF file is made of: objects, streams and the table that says
// where they are. What they mean is up to its caller. PDF 1.7 (ISO 32000-1), without encryption and
// without anything that depends on the time or the machine.
package file

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"strings"
	"unicode/utf16"
)

// A Ref is the number of an object.
type Ref int

// String refers to the object.
func (r Ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// A File is a PDF that is being written. The first error ends the writing; Close returns it.
type File struct {
	w      io.Writer
	err    error
	at     int64
	places []int64 // of the objects, 0 while one is not written
	digest hash.Hash
	packer *zlib.Writer
}

// New begins a file.
func New(w io.Writer) *File {
	f := &File{w: w, digest: sha256.New(), packer: zlib.NewWriter(nil)}
	f.printf("%%PDF-1.7\n%%\xE2\xE3\xCF\xD3\n") // bytes that tell programs that this is no text
	return f
}

// Err is what went wrong so far.
func (f *File) Err() error { return f.err }

// Reserve gives the number of an object that is written later.
func (f *File) Reserve() Ref {
	f.places = append(f.places, 0)
	return Ref(len(f.places))
}

// Put writes an object under a reserved number.
func (f *File) Put(r Ref, object string) {
	f.places[r-1] = f.at
	f.printf("%d 0 obj\n%s\nendobj\n", int(r), object)
}

// Add writes an object.
func (f *File) Add(object string) Ref {
	r := f.Reserve()
	f.Put(r, object)
	return r
}

// Stream writes data, packed, with more entries for its dictionary.
func (f *File) Stream(data []byte, entries string) Ref {
	var packed bytes.Buffer
	f.packer.Reset(&packed)
	if _, err := f.packer.Write(data); err != nil && f.err == nil {
		f.err = err
	}
	if err := f.packer.Close(); err != nil && f.err == nil {
		f.err = err
	}
	r := f.Reserve()
	f.places[r-1] = f.at
	f.printf("%d 0 obj\n<</Length %d/Filter/FlateDecode%s>>\nstream\n", int(r), packed.Len(), entries)
	f.write(packed.Bytes())
	f.printf("\nendstream\nendobj\n")
	return r
}

// Close writes the table of the objects and where to begin. The file's id follows from its bytes.
func (f *File) Close(catalog, info Ref) error {
	id := fmt.Sprintf("%X", f.digest.Sum(nil)[:16])
	start := f.at
	f.printf("xref\n0 %d\n0000000000 65535 f \n", len(f.places)+1)
	var table strings.Builder
	for _, place := range f.places {
		fmt.Fprintf(&table, "%010d 00000 n \n", place)
	}
	f.write([]byte(table.String()))
	f.printf("trailer\n<</Size %d/Root %v/Info %v/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.places)+1, catalog, info, id, id, start)
	return f.err
}

func (f *File) printf(format string, values ...any) { f.write(fmt.Appendf(nil, format, values...)) }

func (f *File) write(b []byte) {
	if f.err != nil {
		return
	}
	f.digest.Write(b)
	n, err := f.w.Write(b)
	f.at += int64(n)
	f.err = err
}

// Text writes a text that people read, as a title is.
func Text(s string) string { return "<FEFF" + UTF16(s) + ">" }

// UTF16 writes a text in the hexadecimal form of its UTF-16 units.
func UTF16(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// Bytes writes a text of ASCII, as an address is. Any other byte is percent-encoded.
func Bytes(s string) string {
	var b strings.Builder
	b.WriteByte('(')
	for _, c := range []byte(s) {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c <= ' ' || c >= 0x7F:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
	return b.String()
}
