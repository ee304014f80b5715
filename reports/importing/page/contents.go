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
	last := make(map[string]int) // where a text stands for the last time
	for i, l := range lines {
		last[headingKey(l)] = i
	}
	in := make([]bool, len(lines))
	for start := 0; start < len(lines); start++ {
		if !lines[start].heads() {
			continue
		}
		end, again := contentsRun(lines, last, start)
		for i := start; again >= 2 && i < end; i++ {
			in[i] = true
		}
		start = end - 1
	}
	return bridged(lines, in)
}

// contentsRun finds the end of a run of headings, of short items and of short lines that come again,
// and how many of the headings come again after it. A run ends before a heading that it has already: that one
// is the first of the article.
func contentsRun(lines []line, last map[string]int, start int) (end, again int) {
	seen := make(map[string]bool)
	for end = start; end < len(lines); end++ {
		l, key := lines[end], headingKey(lines[end])
		if l.heads() && seen[key] || !l.heads() && (len(l.text) > 100 || !l.item && last[key] == end) {
			break
		}
		if l.heads() {
			seen[key] = true
		}
	}
	for key := range seen {
		if last[key] >= end {
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
