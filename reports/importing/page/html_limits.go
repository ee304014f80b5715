package page

import (
	"errors"
	"fmt"
	"io"
	"runtime/metrics"
	"strings"

	"golang.org/x/net/html"
)

// Limits on HTML. The longest known page has 3,000 tags; the parser needs up to 400 bytes for each.
const (
	maxElements   = 200_000
	maxAttributes = 500_000
	maxGrowth     = 250 << 20 // bytes of memory while a page is parsed
)

var errTangled = errors.New("read the HTML: its elements are so tangled that they take too much memory")

// parsed makes a tree of a page's elements.
func parsed(text string) (*html.Node, error) {
	tags, attributes := weigh(text)
	if tags > maxElements || attributes > maxAttributes {
		return nil, fmt.Errorf("read the HTML: it has more than %d tags or %d attributes, the most that are read", maxElements, maxAttributes)
	}
	doc, err := html.Parse(&watched{strings.NewReader(text), heapSize() + maxGrowth})
	if errors.Is(err, errTangled) {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("read the HTML: %w", err)
	}
	return doc, nil
}

// weigh counts the tags of a page, and an upper bound of the attributes in them.
func weigh(text string) (tags, attributes int) {
	inTag := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '<':
			tags++
			inTag = true
		case !inTag:
			if next := strings.IndexByte(text[i:], '<'); next > 0 {
				i += next - 1
			} else if next < 0 {
				return tags, attributes
			}
		case c == '>':
			inTag = false
		case c == '/' || c == '"' || c == '\'' || c <= ' ':
			attributes++
		}
	}
	return tags, attributes / 2
}

// watched hands a page to the parser piece by piece and stops when the memory has grown too much: the
// parser repeats elements like <b> that are left open in every paragraph that follows, so a small
// page can become millions of elements.
type watched struct {
	io.Reader
	limit uint64
}

func (w *watched) Read(b []byte) (int, error) {
	if heapSize() > w.limit {
		return 0, errTangled
	}
	return w.Reader.Read(b[:min(len(b), 4096)])
}

func heapSize() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
