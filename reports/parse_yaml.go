package reports

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v3"
)

// yamlFormat reads front matter with a current YAML decoder instead of the library's own, and
// into nodes, which know their lines and let the parser refuse unknown fields by name.
var yamlFormat = frontmatter.NewFormat("---", "---", func(data []byte, v any) error {
	if len(data) > maxFrontMatter {
		return &badYAML{line: 1, error: fmt.Errorf("the front matter has %d bytes; it has at most %d", len(data), maxFrontMatter)}
	}
	if err := decodeYAML(data, v.(*yaml.Node)); err != nil {
		message, line := withoutLine(err)
		line = failingLine(data, line)
		column, fix := fixYAML(data, line)
		return &badYAML{line, column, fix, fmt.Errorf("the front matter is not YAML: %s", message)}
	}
	return nil
})

// badYAML is the error of front matter that the decoder refuses, at a place in the front matter,
// and what to write there instead where that is clear.
type badYAML struct {
	line, column int // from 1
	fix          string
	error
}

var errSecond = errors.New("a second document begins here; a report has one")

// decodeYAML reads a text of one document. The decoder by itself would leave out what follows a
// line of three dots.
func decodeYAML(data []byte, into *yaml.Node) error {
	d := yaml.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(into); err == io.EOF {
		return nil
	} else if err != nil {
		return err
	}
	if err := d.Decode(new(yaml.Node)); err != io.EOF {
		return errSecond
	}
	return nil
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

// withoutLine takes the line, 1 where there is none, out of a message of the decoder.
func withoutLine(err error) (message string, line int) {
	message, line = strings.TrimPrefix(err.Error(), "yaml: "), 1
	if m := yamlLine.FindStringSubmatchIndex(message); m != nil {
		line, _ = strconv.Atoi(message[m[2]:m[3]])
		message = message[:m[0]] + message[m[1]:]
	}
	return message, line
}

// failingLine finds the line that makes a front matter unreadable: the one behind the longest
// beginning that can be read. The line that the decoder names is often that of the list or group
// around it, or none, or the end of the text where a quote was never closed. It has to do for a
// front matter longer than people write, which would take long to try.
func failingLine(data []byte, named int) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	if !short(data) {
		return named
	}
	for n := len(lines) - 1; n > 0; n-- {
		if decodeYAML(bytes.Join(lines[:n], nil), new(yaml.Node)) == nil {
			return n + 1
		}
	}
	return 1
}
