package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

// Markdown writes the report as its file holds it. Parse reads it back to an equal report.
func (r *Report) Markdown() []byte {
	var b bytes.Buffer
	b.WriteString("---\n")
	fmt.Fprintf(&b, "id: %s\n", scalar(r.ID))
	fmt.Fprintf(&b, "title: %s\n", quoted(r.Title))
	fmt.Fprintf(&b, "products: %s\n", flow(r.Products))
	fmt.Fprintf(&b, "instances: %s\n", flow(r.Instances))
	fmt.Fprintf(&b, "region: %s\n", scalar(string(r.Region)))
	optional(&b, "datacenter", scalar(r.DataCenter), r.DataCenter)
	causes := make([]string, len(r.Causes))
	for i, c := range r.Causes {
		causes[i] = string(c)
	}
	fmt.Fprintf(&b, "causes: %s\n", flow(causes))
	writeEvents(&b, r.Events)
	optional(&b, "published", r.Published, r.Published)
	optional(&b, "updated", r.Updated, r.Updated)
	optional(&b, "source", scalar(r.Source), r.Source)
	if len(r.Discrepancies) > 0 {
		b.WriteString("discrepancies:\n")
		for _, d := range r.Discrepancies {
			fmt.Fprintf(&b, "  - %s\n", quoted(d))
		}
	}
	b.WriteString("---\n")
	for i, heading := range Headings {
		fmt.Fprintf(&b, "\n## %s\n", heading)
		if r.Sections[i] != "" {
			fmt.Fprintf(&b, "\n%s\n", r.Sections[i])
		}
	}
	return b.Bytes()
}

func writeEvents(b *bytes.Buffer, events []Event) {
	if len(events) == 0 {
		b.WriteString("events: []\n")
		return
	}
	b.WriteString("events:\n")
	for _, e := range events {
		fmt.Fprintf(b, "  - start: %s\n", e.Start.Format(rfc3339))
		if !e.End.IsZero() {
			fmt.Fprintf(b, "    end: %s\n", e.End.Format(rfc3339))
		}
		fmt.Fprintf(b, "    zone: %s\n", e.Zone)
		if e.Stated != "" {
			fmt.Fprintf(b, "    stated: %s\n", quoted(e.Stated))
		}
		fmt.Fprintf(b, "    impact: %s\n", e.Impact)
	}
}

func optional(b *bytes.Buffer, name, written, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s: %s\n", name, written)
	}
}

// plain matches text that YAML reads as itself without quotes, also inside a flow list. It is
// narrower than YAML's own rule: a value that it leaves out is quoted, which is always right.
var plain = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 _./%+@()~-]*[A-Za-z0-9_/)]$|^https?://[^\s,\[\]{}#"']*[^\s,\[\]{}#"':]$|^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$|^\d+[ A-Za-z][A-Za-z0-9 -]*[A-Za-z]$`)

// words that YAML 1.1 readers take for something other than text.
var reserved = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|true|false|null|nan|inf|[0-9]+e[0-9]+|0x[0-9a-f]+)$`)

func scalar(s string) string {
	if plain.MatchString(s) && !reserved.MatchString(s) && !strings.Contains(s, "  ") {
		return s
	}
	return quoted(s)
}

// quoted writes a string in double quotes. JSON's strings are a part of YAML's.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""` // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func flow(values []string) string {
	written := make([]string, len(values))
	for i, v := range values {
		written[i] = scalar(v)
	}
	return "[" + strings.Join(written, ", ") + "]"
}
