package page

import (
	"strings"

	"rcaviewer/reports/lazyregexp"
)

var (
	mailHead  = lazyregexp.New(`(?i)^\W*(from|sent|to|cc|bcc|date|subject|importance|attachments?|reply-to|von|gesendet|an|betreff)\W*: *(\| *)?`)
	mailStart = lazyregexp.New(`(?i)^\W*(from|von)\W*:`)
	subject   = lazyregexp.New(`(?i)^\W*(subject|betreff)\W*: *(\| *)?((fwd?|re|wg|aw|ext(ernal)?)\]? *: *|\[ext(ernal)?\] *)*`)
)

// mostHeads is how many lines the head of a mail has at most.
const mostHeads = 8

// withoutMail leaves out what a mail program writes above a page that was sent by mail, and gives the
// subject of the last such mail.
func withoutMail(lines []line) (rest []line, about string) {
	for i := 0; i < len(lines); i++ {
		n := headOfMail(lines[i:])
		for _, l := range lines[i : i+n] {
			if m := subject.FindString(l.text); m != "" {
				about = strings.TrimSpace(l.text[len(m):])
			}
		}
		if i += n; i < len(lines) {
			rest = append(rest, lines[i])
		}
	}
	return rest, about
}

// headOfMail counts the lines of a mail's head that begin with the first line given.
func headOfMail(lines []line) int {
	if !mailStart.MatchString(lines[0].text) {
		return 0
	}
	n, named := 0, false
	for n < min(len(lines), mostHeads) && mailHead.MatchString(lines[n].text) {
		named = named || subject.MatchString(lines[n].text)
		n++
	}
	if !named {
		return 0 // a timeline may begin with "From:"
	}
	return n
}
