package importing

import "strings"

// paragraphs are the lines of a text that are not empty.
func paragraphs(text string) []string {
	var all []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
