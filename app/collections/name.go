package collections

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxName is the most characters that a name has.
const MaxName = 80

// CleanName gives a name as it is kept: without spaces around it, in Unicode's composed form. An
// error says what is wrong with it and what is allowed.
func CleanName(name string) (string, error) {
	clean := norm.NFC.String(strings.TrimSpace(name))
	length := utf8.RuneCountInString(clean)
	var wrong string
	switch {
	case !utf8.ValidString(clean):
		wrong = "it is not UTF-8"
	case clean == "":
		wrong = "it is empty"
	case length > MaxName:
		wrong = fmt.Sprintf("it has %d characters", length)
	case strings.ContainsFunc(clean, breaksLines):
		wrong = "it has a line break or a control character"
	default:
		return clean, nil
	}
	return "", fmt.Errorf("the name cannot be used: %s; 1 to %d characters in one line are allowed", wrong, MaxName)
}

func breaksLines(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) }

// key is equal for names that are one: they compare without case.
func key(name string) string {
	return strings.ToLower(strings.ToUpper(norm.NFC.String(strings.TrimSpace(name))))
}

func find(list []Collection, name string) int {
	wanted := key(name)
	return slices.IndexFunc(list, func(c Collection) bool { return key(c.Name) == wanted })
}

// at is find for a collection that should be there.
func at(list []Collection, name string) (int, error) {
	if i := find(list, name); i >= 0 {
		return i, nil
	}
	return 0, fmt.Errorf("there is no collection %q any more", name)
}

// errTaken is wrapped by the error of a name that another collection has.
var errTaken = errors.New("another name is needed; capitals make no difference")

func taken(name string) error {
	return fmt.Errorf("there is a collection %q already: %w", name, errTaken)
}
