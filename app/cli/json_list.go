package cli

import (
	"bytes"
	"fmt"
	"io"
)

// jsonList writes a JSON array an element at a time, as printJSON would write the whole.
type jsonList struct {
	out   io.Writer
	begun bool
}

func (l *jsonList) add(value any) error {
	var b bytes.Buffer
	if err := printJSON(&b, value); err != nil {
		return err
	}
	before := "[\n  "
	if l.begun {
		before = ",\n  "
	}
	l.begun = true
	text := bytes.ReplaceAll(bytes.TrimRight(b.Bytes(), "\n"), []byte("\n"), []byte("\n  "))
	_, err := fmt.Fprintf(l.out, "%s%s", before, text)
	return err
}

// end closes the array, also one without elements.
func (l *jsonList) end() error {
	text := "\n]\n"
	if !l.begun {
		text = "[]\n"
	}
	_, err := io.WriteString(l.out, text)
	return err
}
