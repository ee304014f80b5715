package page

// withoutContents leaves out the lists that name all headings before the article begins. It also
// gives what they name, because a heading of unknown words is known by them.
func withoutContents(lines []line) (rest []line, named map[string]bool) {
	in := inContents(lines)
	named = make(map[string]bool)
	for i, l := range lines {
		switch {
		case in[i]:
			named[headingKey(l)] = true
		default:
			rest = append(rest, l)
		}
	}
	return rest, named
}

// headingKey is a heading as it compares with the same one elsewhere.
func headingKey(l line) string { return numbering.ReplaceAllString(l.key, "") }

// inContents marks the lines of contents lists: runs of headings, two of which come again below.
// Nothing else tells such a list from headings in text without markup.
func inContents(lines []line) []bool {
	keys := make([]string, len(lines)) // of headings
	last := make(map[string]int)
	for i, l := range lines {
		if l.heads() {
			keys[i] = headingKey(l)
			last[keys[i]] = i
		}
	}
	in := make([]bool, len(lines))
	for start := 0; start < len(lines); start++ {
		if keys[start] == "" {
			continue
		}
		end, again := contentsRun(lines, keys, last, start)
		for i := start; again >= 2 && i < end; i++ {
			in[i] = true
		}
		start = end - 1
	}
	return bridged(lines, in)
}

// contentsRun finds the end of a run of headings and short items, and how many of the headings
// come again after it. A run ends before a heading that it has already: that one is the first of
// the article.
func contentsRun(lines []line, keys []string, last map[string]int, start int) (end, again int) {
	seen := make(map[string]bool)
	for end = start; end < len(lines); end++ {
		key := keys[end]
		if key == "" && !(lines[end].item && len(lines[end].text) < 100) || key != "" && seen[key] {
			break
		}
		seen[key] = true
	}
	for key := range seen {
		if key != "" && last[key] >= end {
			again++
		}
	}
	return end, again
}

// bridged adds short lines between two marked ones: headings of the list whose words are unknown.
func bridged(lines []line, in []bool) []bool {
	for i := 1; i+1 < len(in); i++ {
		if !in[i] && in[i-1] && in[i+1] && len(lines[i].text) < 100 {
			in[i] = true
		}
	}
	return in
}
