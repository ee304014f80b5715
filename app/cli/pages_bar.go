package cli

import (
	"fmt"
	"io"
	"strings"
)

// pagesBar is a line on a terminal that says how far an import is. It is taken away before a line
// is printed and drawn again behind it: both may go to one screen.
type pagesBar struct {
	out   io.Writer
	on    bool
	shown bool
}

const barWidth = 30

func (b *pagesBar) show(done, total int) {
	if !b.on {
		return
	}
	b.shown = true
	filled := barWidth * done / max(total, 1)
	fmt.Fprintf(b.out, "\r[%s%s] %d of %d pages (Ctrl+C stops; what is filed stays)",
		strings.Repeat("#", filled), strings.Repeat(".", barWidth-filled), done, total)
}

func (b *pagesBar) clear() {
	if b.shown {
		fmt.Fprint(b.out, "\r\x1b[K")
		b.shown = false
	}
}
