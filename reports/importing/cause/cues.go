package cause

import (
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"

	"rcaviewer/reports"
)

//go:embed cues.txt
var cueText string

// A cue is an expression that speaks for a category.
type cue struct {
	class  int // the category, as an index of reports.Causes
	stems  []string
	weight float64
}

// strong is the weight of a cue that leaves little doubt; the others have 1.
const strong = 2

// cueList finds cues by the stem of their first word.
type cueList struct {
	all   []cue
	first map[string][]int
}

// fieldCues are the cues of the field, read once from cues.txt. A line that cannot be read is left
// out; a test sees to it that there is none.
var fieldCues = sync.OnceValue(func() *cueList {
	list, _ := parseCues(cueText)
	return list
})

func parseCues(text string) (*cueList, error) {
	list := &cueList{first: map[string][]int{}}
	var problems []error
	n := 0
	for line := range strings.Lines(text) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := list.parse(line); err != nil {
			problems = append(problems, fmt.Errorf("cues.txt:%d: %w", n, err))
		}
	}
	return list, errors.Join(problems...)
}

func (l *cueList) parse(line string) error {
	id, expressions, found := strings.Cut(line, ":")
	weight := 1.0
	if plain, ok := strings.CutSuffix(id, "!"); ok {
		id, weight = plain, strong
	}
	class := classOf(reports.Cause(strings.TrimSpace(id)))
	if !found || class < 0 {
		return fmt.Errorf("%q is no cause and a colon", id)
	}
	env := snowballstem.NewEnv("")
	for expression := range strings.SplitSeq(expressions, ",") {
		c := cue{class: class, weight: weight}
		for _, t := range tokens(env, expression, 0) {
			c.stems = append(c.stems, t.stem)
		}
		if len(c.stems) == 0 {
			return fmt.Errorf("an empty expression for %s", id)
		}
		l.first[c.stems[0]] = append(l.first[c.stems[0]], len(l.all))
		l.all = append(l.all, c)
	}
	return nil
}

// at calls found for each cue that begins at the word i of a sentence.
func (l *cueList) at(words []token, i int, found func(cue int, length int)) {
	for _, n := range l.first[words[i].stem] {
		if c := l.all[n]; begins(words[i:], c.stems) {
			found(n, len(c.stems))
		}
	}
}

func begins(words []token, stems []string) bool {
	if len(stems) > len(words) {
		return false
	}
	for i, s := range stems {
		if words[i].stem != s {
			return false
		}
	}
	return true
}

// classOf is the position of a category in reports.Causes, -1 when it is none.
func classOf(c reports.Cause) int {
	for i, term := range reports.Causes {
		if term.ID == string(c) {
			return i
		}
	}
	return -1
}
