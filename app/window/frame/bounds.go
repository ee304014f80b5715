package frame

// Bounds are the place and size of a window in logical pixels, without its decorations. While
// it is maximised they are those it returns to.
type Bounds struct {
	X, Y, Width, Height int
	Maximised           bool
}

// A Screen is the size of the screen a window is on. Its origin is unknown: Wails places
// windows relative to the screen they are on.
type Screen struct{ Width, Height int }

// Known reports whether b was remembered, rather than being the zero value.
func (b Bounds) Known() bool { return b.Width > 0 && b.Height > 0 }

// Sized gives b a size that the page can be laid out in, the default one when b is unknown.
func (b Bounds) Sized() Bounds {
	if !b.Known() {
		return Bounds{Width: DefaultWidth, Height: DefaultHeight, Maximised: b.Maximised}
	}
	b.Width, b.Height = max(b.Width, MinWidth), max(b.Height, MinHeight)
	return b
}

// Clamp fits remembered bounds onto the screen that the window is on now. The screen may have
// become smaller, and a second one may be gone: a window whose top edge would begin off the
// screen is centred, any other is moved just far enough to be seen whole.
func Clamp(b Bounds, s Screen) Bounds {
	b = b.Sized()
	if s.Width <= 0 || s.Height <= 0 {
		return b
	}
	b.Width, b.Height = min(b.Width, s.Width), min(b.Height, s.Height)
	middle := b.X + b.Width/2
	if middle < 0 || middle > s.Width || b.Y < -b.Height || b.Y > s.Height {
		b.X, b.Y = (s.Width-b.Width)/2, (s.Height-b.Height)/2
		return b
	}
	b.X = min(max(b.X, 0), s.Width-b.Width)
	b.Y = min(max(b.Y, 0), s.Height-b.Height)
	return b
}

// Remember gives the bounds to keep for the next start: while the window is maximised or in
// the taskbar its normal place cannot be asked for, so the last known one stays.
func Remember(last, now Bounds, normal bool) Bounds {
	if normal && now.Known() {
		return now
	}
	last.Maximised = now.Maximised
	return last
}
