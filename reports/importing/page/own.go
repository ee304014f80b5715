package page

import (
	"fmt"
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/lazyregexp"
)

// The names that this program gives itself in the files it exports. The second one marks the page
// that a zip file of reports has beside them.
const (
	program   = "RCA Viewer"
	generator = "RCA Viewer export"
)

// Whom an export was made for.
const (
	forReading      = "to be read"
	forPrograms     = "for other programs"
	forSpreadsheets = "for spreadsheets"
)

// An ownExport is the reason why what this program exported is not read. It is made of reports and
// says less than they do: what was read back from it would be something else under the same name.
type ownExport struct {
	reports int // that it was made of; 0 where nobody counted
	made    string
	beside  bool // the reports lie beside it
}

func (e *ownExport) Error() string {
	if e.beside {
		return "it is the page of a zip file that this program exported; import the zip file, or the Markdown files beside the page, instead"
	}
	what, them := "an export", "its reports"
	switch {
	case e.reports == 1:
		what, them = "an export of one report", "the report"
	case e.reports > 1:
		what, them = fmt.Sprintf("an export of %d reports", e.reports), "them"
	}
	return fmt.Sprintf("it is %s by this program, made %s; to import %s, export %s as a zip file", what, e.made, them, pronoun(e.reports))
}

func pronoun(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// own tells whether a page is a document that this program exported: by the name in its file, or by
// its text, which stays when other programs save, print or convert it.
func (s source) own() error {
	n := reportsShown(s.raw())
	switch {
	case slices.ContainsFunc(s.lines, func(l line) bool { return tableHead.MatchString(l.text) }):
		return &ownExport{made: forSpreadsheets}
	case n == 0 && !s.exported:
		return nil
	}
	return &ownExport{reports: n, made: forReading}
}

// exportedText is own for text as it stands in a file. What has front matter may be a report, which
// says what it likes.
func exportedText(text string) error {
	if n := reportsShown(text); n > 0 && !strings.HasPrefix(text, "---") {
		return &ownExport{reports: n, made: forReading}
	}
	return nil
}

// raw is the text of the lines, where they may be a document's; else nothing.
func (s source) raw() string {
	var b strings.Builder
	found := false
	for _, l := range s.lines {
		found = found || strings.Contains(l.text, causesLabel)
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	if !found {
		return ""
	}
	return b.String()
}

const causesLabel = "Causes"

// shown is how documents and the command show tell a report's facts: labels with their values, which
// stand on one line or below each other, as the format has it. All values are of closed lists, so
// no page that somebody wrote reads like this.
var shown = func() *lazyregexp.Regexp {
	const gap = `[\s:|*>_-]+`
	cause := `(?:` + strings.Join(labels(reports.Causes), "|") + `)`
	length := `(?:unknown|(?:at least )?\d+ (?:min|h)(?: \d\d min)?)`
	return lazyregexp.New(`^` + causesLabel + gap + cause + `(?:,\s+` + cause + `)*` + gap + `Downtime` + gap + length + gap +
		`(?:Impact` + gap + `(?:` + strings.Join(labels(reports.Impacts), "|") + `)\b|Event` + gap + `\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:)`)
}()

func labels(terms []reports.Term) []string {
	all := make([]string, len(terms))
	for i, t := range terms {
		all[i] = strings.ReplaceAll(t.Label, " ", `\s`)
	}
	return all
}

const longestFacts = 400 // bytes from the causes to the impact

// reportsShown counts the reports whose facts a text shows as this program shows them.
func reportsShown(text string) (n int) {
	for {
		at := strings.Index(text, causesLabel)
		if at < 0 {
			return n
		}
		text = text[at:]
		if shown.MatchString(text[:min(len(text), longestFacts)]) {
			n++
		}
		text = text[len(causesLabel):]
	}
}
