package pdf

import "math"

// A box is around what a path draws, in points of the page; empty before the first point.
type box struct {
	left, right, bottom, top float64
	any                      bool
}

func (b *box) add(m matrix, x, y float64) {
	x, y = m.a*x+m.c*y+m.e, m.b*x+m.d*y+m.f
	if !b.any {
		*b = box{x, x, y, y, true}
		return
	}
	b.left, b.right = math.Min(b.left, x), math.Max(b.right, x)
	b.bottom, b.top = math.Min(b.bottom, y), math.Max(b.top, y)
}

// path follows drawing as far as it takes to know bullets, which browsers draw instead of writing
// them.
func (d *drawing) path(op string, operands []token) {
	switch op {
	case "m", "l", "c", "v", "y":
		for i := 0; i+1 < len(operands); i += 2 {
			d.dot.add(d.page, operands[i].number, operands[i+1].number)
		}
	case "re":
		if len(operands) > 3 {
			x, y := operands[0].number, operands[1].number
			d.dot.add(d.page, x, y)
			d.dot.add(d.page, x+operands[2].number, y+operands[3].number)
		}
	case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s":
		if d.dot.bullet() {
			d.runs = append(d.runs, run{"•", d.dot.left, d.dot.right, d.dot.bottom, d.dot.top - d.dot.bottom, false})
		}
		d.dot = box{}
	case "n":
		d.dot = box{}
	}
}

// bullet tells whether a drawing is as small and as square as a bullet.
func (b box) bullet() bool {
	width, height := b.right-b.left, b.top-b.bottom
	return b.any && width > 1 && width < 8 && height > 1 && height < 8 && math.Abs(width-height) < 1
}
