package document

import "golang.org/x/text/unicode/bidi"

// RightToLeft tells the direction of a text: that of its first character that has one.
func RightToLeft(text string) bool {
	for _, r := range text {
		class, _ := bidi.LookupRune(r)
		switch class.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}
