package docx

import "golang.org/x/text/unicode/bidi"

// emojiFonts are for characters that fonts of text do not have. Other programs than Word have no
// such font and choose one themselves.
const emojiFonts = `<w:rFonts w:ascii="Segoe UI Emoji" w:eastAsia="Segoe UI Emoji" w:hAnsi="Segoe UI Emoji" w:cs="Segoe UI Emoji"/>`

// stretch is text of one direction that is all emoji or has none.
type stretch struct {
	text        string
	rightToLeft bool
	emoji       bool
}

// stretches cuts text where Word must be told of another direction or font. Within a direction Word
// orders characters itself. What has no direction stands between two stretches of one direction in
// it, and else in the paragraph's, as Unicode orders text; a number follows what is before it.
func stretches(text string, rightToLeft bool) []stretch {
	if text == "" {
		return nil
	}
	if !rightToLeft && onlyLeftToRight(text) {
		return []stretch{{text: text}}
	}
	runes := []rune(text)
	directions := directions(runes, rightToLeft)
	var all []stretch
	start, emoji := 0, false
	for i, r := range runes {
		wasEmoji := emoji
		emoji = isEmoji(r) || wasEmoji && joinsEmoji(r)
		if i > 0 && (emoji != wasEmoji || directions[i] != directions[i-1]) {
			all = append(all, stretch{string(runes[start:i]), directions[i-1], wasEmoji})
			start = i
		}
	}
	return append(all, stretch{string(runes[start:]), directions[len(runes)-1], emoji})
}

// onlyLeftToRight is quick for what most texts are: letters before Hebrew, and punctuation.
func onlyLeftToRight(text string) bool {
	for _, r := range text {
		if r >= 0x590 && (r < 0x2010 || r > 0x2027) {
			return false
		}
	}
	return true
}

// directions tells for each character whether it runs from right to left.
func directions(runes []rune, paragraph bool) []bool {
	all := make([]bool, len(runes))
	last, pending := paragraph, 0 // characters from pending on wait for the next direction
	for i, r := range runes {
		next, directed := direction(r, last)
		if !directed || pending < i && class(r) == bidi.NSM {
			continue // a mark goes with what it stands on
		}
		for ; pending < i; pending++ {
			all[pending] = paragraph && (next || last) || next && last
		}
		all[i], pending, last = next, i+1, next
	}
	for ; pending < len(runes); pending++ {
		all[pending] = paragraph
	}
	return all
}

// direction is whether a character runs from right to left, and whether it has a direction at all.
func direction(r rune, last bool) (rightToLeft, directed bool) {
	switch class(r) {
	case bidi.L:
		return false, true
	case bidi.R, bidi.AL:
		return true, true
	case bidi.EN, bidi.AN, bidi.NSM:
		return last, true
	}
	return false, false
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// isEmoji knows those that are always pictures; others look well in the font of the text.
func isEmoji(r rune) bool { return r >= 0x1F000 && r <= 0x1FAFF }

// joinsEmoji are what changes the emoji before it, or joins it to the next.
func joinsEmoji(r rune) bool {
	return r == 0x200D || r == 0xFE0F || r >= 0xE0020 && r <= 0xE007F
}
