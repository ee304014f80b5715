package reports

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

var yamlField = regexp.MustCompile(`^([ \t]*(?:- +)?[A-Za-z]+:)([ \t]*)(.*)$`)

// fixYAML finds how a line of front matter that is not YAML was meant: the text that begins at a
// column, and what to write for it. Each idea is tried; the first after which the decoder comes
// past the line is taken.
func fixYAML(data []byte, line int) (column int, fix string) {
	lines := strings.SplitAfter(string(data), "\n")
	if line < 1 || line > len(lines) || !short(data) {
		return 1, ""
	}
	text := strings.TrimRight(lines[line-1], "\r\n")
	for _, idea := range ideas(text) {
		if idea.fixed == text {
			continue
		}
		repaired := append([]string{}, lines...)
		repaired[line-1] = idea.fixed + "\n"
		if readsTo(repaired, line) {
			return len([]rune(text[:idea.from])) + 1, strings.TrimPrefix(idea.fixed, text[:idea.from])
		}
	}
	return 1, ""
}

// readsTo tells whether the decoder comes past a line.
func readsTo(lines []string, line int) bool {
	all := []byte(strings.Join(lines, ""))
	if decodeYAML(all, new(yaml.Node)) == nil {
		return true
	}
	beginning := []byte(strings.Join(lines[:line], ""))
	return decodeYAML(beginning, new(yaml.Node)) == nil && failingLine(all, 1) > line
}

// idea is a line repaired from a byte on.
type idea struct {
	from  int
	fixed string
}

func ideas(text string) []idea {
	var list []idea
	if tab := strings.IndexByte(text, '\t'); tab >= 0 {
		list = append(list, idea{tab, text[:tab] + strings.ReplaceAll(text[tab:], "\t", "  ")})
	}
	m := yamlField.FindStringSubmatch(text)
	if m == nil {
		return list
	}
	name, value := m[1]+m[2], strings.TrimSpace(m[3])
	from := len(name)
	if m[2] == "" {
		name += " "
		from = len(text) - len(strings.TrimLeft(text, " "))
		list = append(list, idea{from, name + value})
	}
	switch {
	case strings.HasSuffix(value, ","): // a list over several lines
	case strings.HasPrefix(value, "[") && isList(m[1]):
		list = append(list, idea{from, name + value + "]"}, idea{from, name + flow(quotedEntries(value))})
	case strings.HasPrefix(value, `"`), strings.HasPrefix(value, "'"):
		inner := strings.TrimSuffix(value[1:], value[:1])
		list = append(list, idea{from, name + quoted(strings.ReplaceAll(inner, `\"`, `"`))})
	default:
		list = append(list, idea{from, name + quoted(value)})
	}
	return list
}

func isList(name string) bool {
	return slices.Contains([]string{"products:", "instances:", "causes:", "events:", "discrepancies:"}, name)
}

// quotedEntries are the entries of a list in one line.
func quotedEntries(value string) []string {
	var entries []string
	for entry := range strings.SplitSeq(strings.Trim(value, "[]"), ",") {
		entries = append(entries, strings.Trim(strings.TrimSpace(entry), `"'`))
	}
	return entries
}

// fixList is a list of what was written as text: its parts between commas.
func fixList(name string, n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || strings.ContainsFunc(n.Value, notInLine) {
		return ""
	}
	switch value := strings.TrimSpace(n.Value); {
	case mayBeEmpty(name) && (n.Tag == "!!null" || slices.Contains([]string{"none", "n/a", "-"}, strings.ToLower(value))):
		return "[]"
	case value == "" || n.Tag == "!!null" || name == "events":
		return ""
	case name == "discrepancies":
		return flow([]string{value})
	default:
		return flow(quotedEntries(value))
	}
}

func mayBeEmpty(list string) bool {
	return list == "instances" || list == "events" || list == "discrepancies"
}

// fixText is the one entry of a list where text belongs.
func fixText(n *yaml.Node) string {
	if n.Kind != yaml.SequenceNode || len(n.Content) != 1 || n.Content[0].Kind != yaml.ScalarNode {
		return ""
	}
	return scalar(n.Content[0].Value)
}

// short tells whether front matter is as long as people write it. Trying ideas out takes long on
// what a program has made.
func short(data []byte) bool { return len(data) <= 8<<10 && bytes.Count(data, []byte("\n")) < 200 }
