package reports

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// slips are how people spoil a line of a report: what a value becomes.
var slips = []func(r *rand.Rand, value string) string{
	func(r *rand.Rand, v string) string { return strings.ToUpper(v) },
	func(r *rand.Rand, v string) string { return strings.ToLower(v) },
	func(r *rand.Rand, v string) string { return "[" + v + "]" },
	func(r *rand.Rand, v string) string { return strings.Trim(v, "[]") },
	func(r *rand.Rand, v string) string { return `["` + strings.Trim(v, `"`) + `"]` },
	func(r *rand.Rand, v string) string { return strings.NewReplacer("-", " ", "_", " ").Replace(v) },
	func(r *rand.Rand, v string) string { return strings.NewReplacer("T", " ").Replace(v) },
	func(r *rand.Rand, v string) string { return strings.TrimPrefix(v, "https://") },
	func(r *rand.Rand, v string) string { return v + ", " + v },
	func(r *rand.Rand, v string) string { return v[:r.IntN(len(v)+1)] },
	func(r *rand.Rand, v string) string { return swapped(r, v) },
	func(r *rand.Rand, v string) string { return swapped(r, v) },
	func(r *rand.Rand, v string) string { return v[min(len(v), 1):] },
	func(*rand.Rand, string) string { return "[]" },
	func(*rand.Rand, string) string { return `[""]` },
	func(*rand.Rand, string) string { return "none" },
	func(*rand.Rand, string) string { return "" },
	func(r *rand.Rand, _ string) string { return wrongValues[r.IntN(len(wrongValues))] },
	func(r *rand.Rand, _ string) string { return wrongValues[r.IntN(len(wrongValues))] },
}

// wrongValues are wrong anywhere, or right elsewhere.
var wrongValues = []string{
	"1969-12-31 09:10", "2201-01-01T00:00:00Z", "2024-03-05 09:10:00Z", "2024-03-05T09:10", "2024-03-05 09:10 ", "2024-03-31T02:30:00+01:00",
	"1971-01-01T00:00:00Z", "1970-01-01 00:00", "2024-03-05T09:10:00-00:44", "March 5, 2024", "5 Mar 2024", "20240305", "Africa/Monrovia",
	"amsterdam", "Europe/Amsterdm", "[databse, databse]", "[network, Network]", "[network, dns, storage, network]", "Human error, netwrok",
	"EU", "Asia-Pacific", "example.org/x", "example.org:99999999/x", "[europe]", "[2024-03-05 EU07]", "Lantern: dark", "'it's'", `"a "b" c"`, "@x", "{a: b}", "*x",
	"[Alma, Alma]", `"a\nb"`, "n/a", "-", "|", "~",
}

func swapped(r *rand.Rand, v string) string {
	if len(v) < 3 {
		return v
	}
	i := 1 + r.IntN(len(v)-2)
	return v[:i] + v[i+1:i+2] + v[i:i+1] + v[i+2:]
}

var fieldLine = regexp.MustCompile(`^([ -]*)([a-z]+)(: *)(.*)$`)

// spoilt is a report with some slips: in values, in names, in headings, and lines that stand twice,
// elsewhere or nowhere.
func spoilt(r *rand.Rand, text string) string {
	lines := strings.Split(text, "\n")
	for range 1 + r.IntN(5) {
		i := 1 + r.IntN(len(lines)-1)
		m := fieldLine.FindStringSubmatch(lines[i])
		switch {
		case m != nil && r.IntN(4) == 0:
			lines[i] = m[1] + swapped(r, m[2]) + m[3] + m[4]
		case m != nil:
			lines[i] = m[1] + m[2] + m[3] + slips[r.IntN(len(slips))](r, m[4])
		case strings.HasPrefix(lines[i], "## "):
			heading := lines[i][3:]
			lines[i] = []string{"### ", "# ", "## the ", "##", ""}[r.IntN(5)] + slips[r.IntN(2)](r, swapped(r, heading))
		}
		switch other := 1 + r.IntN(len(lines)-1); r.IntN(12) {
		case 0:
			lines[i], lines[other] = lines[other], lines[i]
		case 1:
			lines[other] = lines[i]
		case 2:
			lines = append(lines[:i], lines[i+1:]...)
		}
	}
	return strings.Join(lines, "\n")
}

// Whatever the validator says to write, it takes: when all of it is written, nothing is wrong any
// more in those places.
func TestEveryFixIsTaken(t *testing.T) {
	text, err := os.ReadFile("testdata/mend.md")
	if err != nil {
		t.Fatal(err)
	}
	r, tried := rand.New(rand.NewPCG(1, 2)), map[string]int{}
	for range 4_000 {
		bad := spoilt(r, string(text))
		problems := Check(checkedAs, []byte(bad))
		if wrong := refused(bad, problems); wrong != "" {
			t.Fatalf("%s\n%s\nis said to be\n%s", wrong, bad, printed(problems))
		}
		for _, p := range problems {
			if p.Fix != "" {
				tried[p.Field]++
			}
		}
	}
	for _, field := range []string{"", "id", "products", "instances", "causes", "region", "events", "events.start", "events.end",
		"events.zone", "events.impact", "published", "source", "discrepancies", "Timeline", "Root cause"} {
		if tried[field] == 0 {
			t.Errorf("no fix of %q was tried; the slips are too tame: %v", field, tried)
		}
	}
}

// refused says what is wrong after all fixes, nothing when they are taken.
func refused(text string, problems []Problem) string {
	file, lines := checkedAs, strings.Split(text, "\n")
	written := map[place]Problem{}
	for _, p := range slices.Backward(problems) {
		switch {
		case p.Fix == "":
		case strings.HasPrefix(p.Message, "the file is called"):
			file = p.Fix
		default:
			written = moved(written, p, writeFix(lines, p))
			written[place{p.Line, p.Column}] = p
		}
	}
	text = strings.Join(lines, "\n")
	for _, left := range Check(file, []byte(text)) {
		p, fixed := written[place{left.Line, left.Column}]
		if fixed && left.Severity == SeverityError && !inserted(left) && unreadable(p) == unreadable(left) {
			return fmt.Sprintf("%v\n  after %v\n  was mended in\n%s", left, p, text)
		}
	}
	return ""
}

// moved are the places of fixes after one before them was written, which made its line longer.
func moved(written map[place]Problem, p Problem, longer int) map[place]Problem {
	after := map[place]Problem{}
	for at, other := range written {
		switch {
		case inserted(p):
			at.line++
		case at.line == p.Line:
			at.column += longer
		}
		after[at] = other
	}
	return after
}

// unreadable tells whether a line is no YAML: mended it can be read, and may still be wrong.
func unreadable(p Problem) bool { return strings.Contains(p.Message, "not YAML") }

// inserted tells whether a fix is a line of its own, before the one that is named.
func inserted(p Problem) bool {
	return strings.HasSuffix(p.Message, "is missing") || strings.Contains(p.Message, "is missing; a report has") || strings.Contains(p.Message, "has no end")
}

// writeFix writes a fix as people would, and tells by how many letters its line became longer.
func writeFix(lines []string, p Problem) int {
	at := &lines[p.Line-1]
	if inserted(p) {
		*at = p.Fix + "\n" + *at
		return 0
	}
	letters := []rune(*at)
	before, rest := string(letters[:p.Column-1]), string(letters[p.Column-1:])
	end := len(rest)
	switch {
	case strings.HasPrefix(p.Message, "unknown field"):
		end = strings.Index(rest, ":")
	case strings.Contains(before, "[") && !unreadable(p):
		end = strings.IndexAny(rest, ",]")
	}
	*at = before + p.Fix + rest[end:]
	return len([]rune(*at)) - len(letters)
}
