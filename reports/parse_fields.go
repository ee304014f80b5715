package reports

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// A field is a name of the front matter, whether it must be there, and how its value is read.
type field struct {
	name     string
	required bool
	read     func(*parser, string, *yaml.Node)
}

// fields are the names that a report's front matter knows, in the order files write them.
func fields() []field {
	return []field{
		{"id", true, func(p *parser, name string, n *yaml.Node) { p.report.ID = p.id(name, n) }},
		{"title", true, func(p *parser, name string, n *yaml.Node) { p.report.Title = p.text(name, n) }},
		{"products", true, func(p *parser, name string, n *yaml.Node) { p.report.Products = p.texts(name, n, 1, mostProducts) }},
		{"instances", true, func(p *parser, name string, n *yaml.Node) { p.report.Instances = p.texts(name, n, 0, mostInstances) }},
		{"region", true, func(p *parser, name string, n *yaml.Node) {
			p.report.Region = Region(p.oneOf(name, n, RegionNames()))
		}},
		{"datacenter", false, func(p *parser, name string, n *yaml.Node) { p.report.DataCenter = p.text(name, n) }},
		{"causes", true, func(p *parser, name string, n *yaml.Node) { p.report.Causes = p.causes(name, n) }},
		{"events", true, func(p *parser, name string, n *yaml.Node) { p.report.Events = p.events(name, n) }},
		{"published", false, func(p *parser, name string, n *yaml.Node) { p.report.Published = p.date(name, n) }},
		{"updated", false, func(p *parser, name string, n *yaml.Node) { p.report.Updated = p.date(name, n) }},
		{"source", false, func(p *parser, name string, n *yaml.Node) { p.report.Source = p.address(name, n) }},
		{"discrepancies", false, func(p *parser, name string, n *yaml.Node) { p.report.Discrepancies = p.texts(name, n, 0, mostEntries) }},
	}
}

func (p *parser) frontMatter(node *yaml.Node) {
	p.mapping(node, fields(), "")
	p.keepGoodFixes(node)
}

// mapping reads a YAML mapping by its known names and refuses the others. where is the mapping's
// own name, for messages; empty for the front matter itself.
func (p *parser) mapping(node *yaml.Node, known []field, where string) {
	seen := map[string]int{} // lines
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		name := key.Value
		at := slices.IndexFunc(known, func(f field) bool { return f.name == name })
		switch {
		case at < 0:
			p.mendable(key, join(where, name), fixName(fieldNames(known), name),
				"unknown field %q; allowed are %s", name, strings.Join(fieldNames(known), ", "))
		case seen[name] > 0:
			p.errorf(at1(key), join(where, name), "field %q appears twice; the first is on line %d", name, seen[name])
		default:
			seen[name] = at1(key).line
			known[at].read(p, join(where, name), value)
		}
	}
	for _, f := range known {
		if f.required && seen[f.name] == 0 && !p.mended {
			p.fixable(at1(node), join(where, f.name), p.missing(f.name, where), "field %q is missing", join(where, f.name))
		}
	}
}

// missing is the line to write for a field that is missing, where the file tells what it holds.
func (p *parser) missing(name, where string) string {
	if id := idOfFile(p.file); where == "" && name == "id" && id != "" {
		return "id: " + id
	}
	return ""
}

func fieldNames(known []field) []string {
	names := make([]string, len(known))
	for i, f := range known {
		names[i] = f.name
	}
	return names
}

func join(where, name string) string {
	if where == "" {
		return name
	}
	return where + "." + name
}

// at1 is a node's place in the file; the front matter starts on its second line.
func at1(n *yaml.Node) place { return place{n.Line + 1, n.Column} }

// text reads one line of text that is not empty.
func (p *parser) text(name string, n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		p.mendable(n, name, fixText(n), "%s is %s; it is one line of text", name, kind(n))
		return ""
	}
	value := strings.TrimSpace(n.Value)
	switch {
	case value == "":
		p.errorf(at1(n), name, "%s is empty", name)
	case strings.ContainsFunc(value, notInLine):
		p.errorf(at1(n), name, "%s has a line break or control character; it is one line of text", name)
	}
	return value
}

// notInLine finds what a line of text cannot hold: control characters, line breaks, and the two
// characters beside them that YAML refuses to read back.
func notInLine(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff'
}

func kind(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.MappingNode:
		return "a group of fields"
	case n.Kind == yaml.AliasNode:
		return "an alias"
	case n.Tag == "!!null":
		return "empty"
	}
	return "text"
}

// How many entries lists have at most. Every instance stands on every platform of the products, so
// that two long lists would make millions of environments of one small file.
const (
	mostProducts  = 100
	mostInstances = 300
	mostEntries   = 1000
)

// items are the entries of a YAML list; none where there are too many.
func (p *parser) items(name string, n *yaml.Node, least, most int) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		p.mendable(n, name, fixList(name, n), "%s is %s; it is a list: [one, two], or [] for none", name, kind(n))
		return nil
	}
	if len(n.Content) < least {
		p.errorf(at1(n), name, "%s is an empty list; it has at least one entry", name)
	}
	if len(n.Content) > most {
		p.errorf(at1(n), name, "%s has %d entries; it has at most %d", name, len(n.Content), most)
		return nil
	}
	return n.Content
}

// texts reads a list of different lines of text.
func (p *parser) texts(name string, n *yaml.Node, least, most int) []string {
	var values []string
	seen := map[string]bool{}
	for _, item := range p.items(name, n, least, most) {
		value := p.text(name, item)
		if value != "" && seen[value] {
			p.errorf(at1(item), name, "%s lists %q twice", name, value)
		}
		seen[value] = true
		values = append(values, value)
	}
	return values
}

// oneOf reads a value of a closed list, exactly as the list writes it.
func (p *parser) oneOf(name string, n *yaml.Node, allowed []string) string {
	value := p.text(name, n)
	if value == "" || slices.Contains(allowed, value) {
		return value
	}
	p.mendable(n, name, fixOneOf(allowed, value), "unknown %s %q; allowed are %s", one(name), value, strings.Join(allowed, ", "))
	return ""
}

// one names a single value of a field: a cause of causes, the impact of events.impact.
func one(name string) string {
	return strings.TrimSuffix(name[strings.LastIndexByte(name, '.')+1:], "s")
}

func (p *parser) causes(name string, n *yaml.Node) []Cause {
	items := p.items(name, n, 1, mostEntries)
	if len(items) > 3 {
		p.errorf(at1(n), name, "causes has %d entries; it has one to three, the main one first", len(items))
	}
	var causes []Cause
	for _, item := range items {
		cause := Cause(p.oneOf(name, item, IDs(Causes)))
		if slices.Contains(causes, cause) && cause != "" {
			p.errorf(at1(item), name, "causes lists %q twice", cause)
		}
		causes = append(causes, cause)
	}
	return causes
}

var idShape = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$`)

// ValidID tells whether id has the shape YYYY-MM-DD-slug of letters a-z, digits and hyphens.
func ValidID(id string) bool {
	m := idShape.FindStringSubmatch(id)
	if m == nil || len(id) > 200 {
		return false
	}
	_, err := time.Parse(time.DateOnly, m[1])
	return err == nil
}

func (p *parser) id(name string, n *yaml.Node) string {
	id := p.text(name, n)
	if id != "" && !ValidID(id) {
		p.mendable(n, name, fixID(p.file, id), "id %q is not a date and a slug; write YYYY-MM-DD-slug with letters a-z, digits and hyphens only", id)
	}
	return id
}

func (p *parser) date(name string, n *yaml.Node) string {
	value := p.text(name, n)
	if _, err := time.Parse(time.DateOnly, value); value != "" && err != nil {
		p.mendable(n, name, fixDate(value), "%s %q is not a date; write YYYY-MM-DD", name, value)
	}
	return value
}

func (p *parser) address(name string, n *yaml.Node) string {
	value := p.text(name, n)
	u, err := url.Parse(value)
	if value != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		p.mendable(n, name, fixAddress(value), "%s %q is not a web address; it begins with https:// or http://", name, value)
	}
	return value
}
