package reports

import (
	"fmt"

	"go.yaml.in/yaml/v3"
)

// A mend is a problem with what to write instead of a node of the front matter.
type mend struct {
	problem int
	node    *yaml.Node
}

// mendable is fixable for what is written in place of a name, a value or an entry.
func (p *parser) mendable(n *yaml.Node, field, fix, format string, args ...any) {
	before := len(p.problems)
	p.add(SeverityError, at1(n).line, n.Column, field, fmt.Sprintf(format, args...), fix)
	if fix != "" && len(p.problems) > before {
		p.mends = append(p.mends, mend{before, n})
	}
}

// keepGoodFixes writes all fixes into the front matter, reads it once more, and takes back those in
// whose place there still is an error: each is the best guess of one value, by somebody who does not
// know what the field, the other fields and the zone allow.
func (p *parser) keepGoodFixes(node *yaml.Node) {
	if len(p.mends) == 0 {
		return
	}
	bad := map[place]bool{}
	for _, m := range p.mends {
		if !putIn(m.node, p.problems[m.problem].Fix) {
			bad[at1(m.node)] = true
		}
	}
	again := &parser{file: p.file, mended: true}
	again.mapping(node, fields(), "")
	for _, problem := range again.problems {
		bad[place{problem.Line, problem.Column}] = true
	}
	for _, m := range p.mends {
		if bad[at1(m.node)] {
			p.problems[m.problem].Fix = ""
		}
	}
}

// putIn puts a text of YAML in the place of a node; false when it is none.
func putIn(n *yaml.Node, fix string) bool {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(fix), &doc) != nil || len(doc.Content) != 1 {
		return false
	}
	line, column := n.Line, n.Column
	*n = *doc.Content[0]
	standAt(n, line, column)
	return true
}

// standAt gives a node and all in it one place.
func standAt(n *yaml.Node, line, column int) {
	n.Line, n.Column = line, column
	for _, c := range n.Content {
		standAt(c, line, column)
	}
}
