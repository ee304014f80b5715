package export

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"rcaviewer/reports"
)

func clip(t *testing.T, all []*reports.Report) (rich, text, markdown string) {
	t.Helper()
	c, err := NewClip(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	for _, draw := range []struct {
		into *string
		by   func() (string, error)
	}{{&rich, c.HTML}, {&text, c.Text}, {&markdown, c.Markdown}} {
		if *draw.into, err = draw.by(); err != nil {
			t.Fatal(err)
		}
	}
	return rich, text, markdown
}

func TestClips(t *testing.T) {
	for name, all := range map[string][]*reports.Report{"clip": read(t), "clip-one": read(t)[:1]} {
		rich, text, markdown := clip(t, all)
		golden(t, "testdata/"+name+".html", rich)
		golden(t, "testdata/"+name+".txt", text)
		golden(t, "testdata/"+name+".md", markdown)
	}
}

// What is pasted is a piece: without a head, scripts, styles of its own, places to jump to, or
// anything that is fetched; and every word of the reports is in it.
func TestClipsOfHostileTexts(t *testing.T) {
	all := append(read(t), scripts(t)...)
	rich, text, _ := clip(t, all)
	balanced(t, "the clip", rich)
	tags := regexp.MustCompile(`^(a|bdi|blockquote|br|code|div|em|h[234]|li|ol|p|pre|strong|t[dhr]|table|ul)$`)
	attributes := regexp.MustCompile(`^(align|cellpadding|dir|href|scope|valign|value)$`)
	tokens := html.NewTokenizer(strings.NewReader(rich))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		if kind == html.TextToken {
			continue
		}
		if kind == html.CommentToken || kind == html.DoctypeToken || !tags.MatchString(token.Data) {
			t.Errorf("the clip has %q", token)
		}
		for _, a := range token.Attr {
			if !attributes.MatchString(a.Key) || a.Key == "href" && !strings.HasPrefix(a.Val, "https://") {
				t.Errorf("<%s> has %s=%q", token.Data, a.Key, a.Val)
			}
		}
	}
	for what, read := range map[string]string{"html": htmlText(t, rich), "text": text} {
		for _, r := range scripts(t) {
			for _, want := range []string{r.Sections[0], "Measure 1 of 500.", "Measure 500 of 500."} {
				if n := strings.Count(read, want); n < 4 {
					t.Errorf("%s of %s has %q %d times, want it in the title, the sections and the discrepancies", what, r.ID, want, n)
				}
			}
		}
	}
}

func TestClipEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c, err := NewClip(ctx, read(t))
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := c.HTML(); !errors.Is(err, context.Canceled) {
		t.Errorf("HTML gave %v after the end of its context", err)
	}
	if _, err := NewClip(ctx, read(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("NewClip gave %v after the end of its context", err)
	}
}
