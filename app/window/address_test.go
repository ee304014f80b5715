package window

import (
	"net/url"
	"strings"
	"testing"
)

func TestBrowserAddress(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"plain", "https://example.org/a/b?c=d&e=f#g", "https://example.org/a/b?c=d&e=f#g"},
		{"brackets", "https://example.org/RCA_(July_2025)", "https://example.org/RCA_%28July_2025%29"},
		{"encoded stays", "https://example.org/RCA_%28July%29", "https://example.org/RCA_%28July%29"},
		{"punctuation", "https://example.org/~a!*;b", "https://example.org/%7Ea%21%2A%3Bb"},
		{"query", "https://example.org/?q={a}[b]$c", "https://example.org/?q=%7Ba%7D%5Bb%5D%24c"},
		{"space", "https://example.org/a b", "https://example.org/a%20b"},
		{"other letters", "https://example.org/ä–b", "https://example.org/%C3%A4%E2%80%93b"},
		{"http", "http://example.org", "http://example.org"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := browserAddress(test.source)
			if err != nil || got != test.want {
				t.Errorf("browserAddress(%q) = %q, %v, want %q", test.source, got, err, test.want)
			}
		})
	}
}

func TestBrowserAddressRefuses(t *testing.T) {
	for _, source := range []string{
		"", "file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/", "/relative",
		"https:///no-host", "mailto:a@example.org", "https://exa mple.org/", "https://a\x00b/", "https://a!b/", "https://[::1]/",
	} {
		if got, err := browserAddress(source); err == nil {
			t.Errorf("browserAddress(%q) = %q, want an error", source, got)
		}
	}
}

// Whatever is opened must name the same page as the source did.
func FuzzBrowserAddress(f *testing.F) {
	f.Add("https://example.org/RCA_(July_2025)?a=b;c#d!")
	f.Add("http://example.org/%28%zz")
	f.Fuzz(func(t *testing.T, source string) {
		got, err := browserAddress(source)
		if err != nil {
			return
		}
		if strings.ContainsAny(got, refused) {
			t.Fatalf("browserAddress(%q) = %q, which the opener refuses", source, got)
		}
		before, _ := url.Parse(source)
		after, err := url.Parse(got)
		if err != nil || after.Path != before.Path {
			t.Fatalf("browserAddress(%q) = %q, another page (%v)", source, got, err)
		}
	})
}
