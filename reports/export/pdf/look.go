package pdf

import "rcaviewer/reports/export/pdf/typeset"

// Measures of a page, in points: A4 with margins that a hole punch and a printer leave alone.
const (
	pageWidth, pageHeight = 595.28, 841.89
	left, right           = 62.0, pageWidth - 62.0
	top, bottom           = 78.0, pageHeight - 74.0 // of the text
	textWidth             = right - left
	headerAt, footerAt    = 46.0, pageHeight - 42.0 // baselines
	gutter                = 12.0                    // between columns
)

// A colour is red, green and blue as a page's content writes them.
type colour string

// The colours: one accent, as in the window, and greys that print well.
const (
	black  colour = "0.114 0.122 0.129"
	grey   colour = "0.357 0.373 0.392"
	accent colour = "0.110 0.341 0.690"
	line   colour = "0.835 0.843 0.855"
	tint   colour = "0.953 0.963 0.980"
	shade  colour = "0.957 0.957 0.949"
)

// A look is how a text is set.
type look struct {
	style   typeset.Style
	size    float64
	leading float64 // from line to line
	colour  colour
}

var (
	titleLook   = look{typeset.Bold, 22, 28, black}
	reportLook  = look{typeset.Bold, 17, 22, black}
	headingLook = look{typeset.Bold, 11.5, 16, accent}
	bodyLook    = look{typeset.Regular, 10, 14.5, black}
	codeLook    = look{typeset.Mono, 8.5, 12, black}
	labelLook   = look{typeset.Regular, 9, 13, grey}
	factLook    = look{typeset.Regular, 9, 13, black}
	eventLook   = look{typeset.Bold, 10, 15, black}
	cellLook    = look{typeset.Regular, 8.5, 11.5, black}
	headLook    = look{typeset.Bold, 8.5, 11.5, grey}
	marginLook  = look{typeset.Regular, 8, 10, grey}
)

func (l look) in(c colour) look { l.colour = c; return l }
