package reports

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var updateSources = flag.Bool("update-sources", false, "write SOURCES.md anew")

// TestSources holds SOURCES.md, which names where each embedded report was published, to the
// reports themselves.
func TestSources(t *testing.T) {
	all, err := Corpus()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("# Sources of the embedded reports\n\nEach report is our own summary of the page that it links. " +
		"Titles, facts and figures are the publisher's.\n\n| Report | Published page |\n| --- | --- |\n")
	for _, r := range all {
		fmt.Fprintf(&b, "| [%s](corpus/%s.md) | <%s> |\n", strings.ReplaceAll(r.Title, "|", `\|`), r.ID, r.Source)
	}
	if *updateSources {
		if err := os.WriteFile("SOURCES.md", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile("SOURCES.md"); err != nil || string(got) != b.String() {
		t.Errorf("SOURCES.md does not name the sources of the corpus (%v); write it anew with -update-sources", err)
	}
}
