package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestPagesBar(t *testing.T) {
	var out bytes.Buffer
	bar := pagesBar{out: &out, on: true}
	bar.show(1, 4)
	bar.show(2, 4)
	bar.clear()
	bar.clear()
	const want = "\r[#######.......................] 1 of 4 pages (Ctrl+C stops; what is filed stays)" +
		"\r[###############...............] 2 of 4 pages (Ctrl+C stops; what is filed stays)\r\x1b[K"
	if got := out.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	out.Reset()
	off := pagesBar{out: &out}
	off.show(1, 4)
	off.clear()
	if out.Len() > 0 {
		t.Errorf("without a terminal it drew %q", out.String())
	}
}

func TestJSONList(t *testing.T) {
	for _, c := range []struct {
		values []any
		want   string
	}{
		{nil, "[]\n"},
		{[]any{1}, "[\n  1\n]\n"},
		{[]any{map[string]any{"a": []int{}}, "<b>"}, "[\n  {\n    \"a\": []\n  },\n  \"<b>\"\n]\n"},
	} {
		var out, whole strings.Builder
		list := jsonList{out: &out}
		for _, v := range c.values {
			if err := list.add(v); err != nil {
				t.Fatal(err)
			}
		}
		if err := list.end(); err != nil {
			t.Fatal(err)
		}
		if out.String() != c.want {
			t.Errorf("got %q, want %q", out.String(), c.want)
		}
		if printJSON(&whole, append([]any{}, c.values...)); whole.String() != c.want {
			t.Errorf("printJSON writes %q", whole.String())
		}
	}
}
