package pdf

// A row is what is never cut: a line of text, a part of a table.
type row struct {
	gap    float64 // above it, unless it begins a page
	height float64
	keep   bool // on one page with the next
	draw   func(s *sheet, y float64)
}

// A flow fills pages with rows from top to bottom.
type flow struct {
	begin  func() *sheet // a new page
	end    func(*sheet)  // a page is full
	sheet  *sheet
	pages  int
	y      float64
	group  []row // rows that belong on one page, until one ends the group
	bound  int   // how many of the next rows belong to what stands before them
	repeat []row // at the top of each page: the head of a table
}

// add places a row, as soon as it is known what belongs to it.
func (f *flow) add(rows ...row) {
	for _, r := range rows {
		if f.bound > 0 {
			f.bound--
			r.keep = r.keep || f.bound > 0
		}
		f.group = append(f.group, r)
		if !r.keep {
			f.flush()
		}
	}
}

// heading adds the rows of a heading, and binds the two rows after it to them. A heading that follows
// another at once stays with it.
func (f *flow) heading(rows ...row) {
	for _, r := range rows {
		r.keep = true
		f.group = append(f.group, r)
	}
	f.bound = 2
}

func height(rows []row) float64 {
	sum := 0.0
	for i, r := range rows {
		if sum += r.height; i > 0 {
			sum += r.gap
		}
	}
	return sum
}

// flush places what is waiting: on this page, or on the next when it does not fit. What no page has
// room for is spread over several.
func (f *flow) flush() {
	group := f.group
	f.group = f.group[:0:0]
	if len(group) == 0 {
		return
	}
	whole := height(group)
	room := bottom - f.y - group[0].gap
	if f.sheet == nil || whole > room && (whole <= f.room() || room < f.room()/2) {
		f.next()
	}
	for _, r := range group {
		f.place(r)
	}
}

// room is the height of an empty page.
func (f *flow) room() float64 { return bottom - top - height(f.repeat) }

func (f *flow) place(r row) {
	if f.y > f.start() {
		f.y += r.gap
	}
	if f.y+r.height > bottom && f.y > f.start() {
		f.next()
	}
	f.put(r)
}

func (f *flow) put(r row) {
	if r.draw != nil {
		r.draw(f.sheet, f.y)
	}
	f.y += r.height
}

func (f *flow) start() float64 { return top + height(f.repeat) }

// next begins a page.
func (f *flow) next() {
	f.close()
	f.sheet = f.begin()
	f.pages++
	f.y = top
	for _, r := range f.repeat {
		f.put(r)
	}
}

// finish places what is waiting and ends the page.
func (f *flow) finish() {
	f.bound = 0
	f.flush()
	f.close()
}

func (f *flow) close() {
	if f.sheet != nil {
		f.sheet.endText()
		f.end(f.sheet)
		f.sheet = nil
	}
}

// mark is a row without height that notes where the next one stands, for links that lead to it.
func (f *flow) mark(p *place) row {
	return row{keep: true, draw: func(s *sheet, y float64) { *p = place{s.page, f.pages, y} }}
}
