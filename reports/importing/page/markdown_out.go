package page

import "strings"

// Markdown writes the part's blocks as the report format has them.
func (p Part) Markdown() string {
	var b strings.Builder
	for _, block := range p.Blocks {
		b.WriteString(block.Text + "\n")
	}
	return b.String()
}
