package pdf

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/runenames"
)

// missing names the characters that stand in the document by their number, at its end.
func (w *writer) missing() {
	all := w.fonts.Missing()
	if len(all) == 0 {
		return
	}
	w.heading(w.set([]span{{text: "Characters without a font", look: headingLook}}, textWidth).rows(left, 16)...)
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = strings.TrimSpace(fmt.Sprintf("[U+%04X] %s", r, strings.Trim(runenames.Name(r), "<>")))
	}
	text := "No font here has these characters; in the text stand their numbers: " + strings.Join(names, ", ") + "."
	w.add(w.set([]span{{text: text, look: bodyLook}}, textWidth).rows(left, 3)...)
}
