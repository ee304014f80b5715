package page

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var errBinary = errors.New("it is binary data, not a page")

// decode makes UTF-8 of a text in any character set. declared names the set that the text, or what
// encloses it, says it has; it may be empty. A byte order mark is surer than any name, and a text with
// letters outside ASCII that is valid UTF-8 is hardly ever anything else.
func decode(data []byte, declared string) (string, error) {
	e := marked(data)
	if e == nil {
		e = unmarked(data, declared)
	}
	if e == nil {
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("read the character set: %w", err)
	}
	return string(text), nil
}

// marked finds the set of a text with a byte order mark.
func marked(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return unicode.UTF8BOM
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	}
	return nil
}

// unmarked finds the set of a text without one; nil is UTF-8.
func unmarked(data []byte, declared string) encoding.Encoding {
	if e := wide(data); e != nil {
		return e
	}
	valid, ascii := utf8.Valid(data), isASCII(data)
	if valid && !ascii || !valid && damagedUTF8(data) {
		return nil
	}
	if e, name := charset.Lookup(declared); e != nil && name != "utf-8" && name != "replacement" && !isUTF16(name) {
		return e
	}
	if valid {
		return nil
	}
	return charmap.Windows1252 // as browsers do; it holds all of ISO 8859-1 that is printed
}

// damagedUTF8 knows UTF-8 of which a few bytes were lost: in no other set do so many bytes make letters of it.
func damagedUTF8(data []byte) bool {
	letters, wrong := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			wrong++
		case size > 1:
			letters++
		}
		data = data[size:]
	}
	return letters > 10*wrong
}

func isUTF16(name string) bool { return name == "utf-16le" || name == "utf-16be" }

// wide knows UTF-16 without a mark by the zero bytes that Western text has in it at every second place.
func wide(data []byte) encoding.Encoding {
	var zeros [2]int
	n := min(len(data), 1000) &^ 1
	for i, b := range data[:n] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case n < 4:
	case zeros[1] > n/4 && zeros[0] < n/40+1:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > n/4 && zeros[1] < n/40+1:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// declaredIn reads the character set that a page of HTML declares in its head.
func declaredIn(data []byte) string {
	_, name, certain := charset.DetermineEncoding(data, "")
	if !certain && name == "windows-1252" {
		return "" // the default, not a declaration
	}
	return name
}

// binary tells whether a decoded text is none: it has control characters that no text has, or many
// bytes that stand for nothing.
func binary(text string) bool {
	control, wrong, total := 0, 0, 0
	for _, r := range text[:min(len(text), 16<<10)] {
		total++
		switch {
		case r == 0 || r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' || r == 0x7f:
			control++
		case r == utf8.RuneError || r >= 0x80 && r < 0xa0 && r != 0x85:
			wrong++
		}
	}
	return control > total/200 || wrong > total/20+1
}
