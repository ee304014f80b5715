package docx

import (
	"strconv"

	"rcaviewer/reports/export/document"
)

const (
	levels     = 9   // as many as Word has; deeper items stand on the last
	listIndent = 425 // of a level, in twentieths of a point: 500. and a space fit
	outside    = 240 // what an item from right to left is moved in: LibreOffice puts its number beyond the edge
	bullets    = 1   // the numbering of all lists with bullets; each numbered list has its own
)

// lists are the numberings of a document.
type lists struct {
	starts []start  // of the numbered lists, by numbering
	open   []opened // the lists that the next item may belong to, by level
}

// start is where a numbered list begins to count, and on which level.
type start struct{ level, number int }

// opened is a list and the number of its last item, 0 for bullets.
type opened struct{ list, number int }

// item gives the numbering and the level of an item.
func (l *lists) item(b document.Block) (list, level int) {
	level = min(max(b.Level, 0), levels-1)
	l.leave(level + 1)
	for len(l.open) <= level {
		l.open = append(l.open, opened{})
	}
	at := &l.open[level]
	switch {
	case b.Number <= 0:
		*at = opened{list: bullets}
	case at.list <= bullets || b.Number != at.number+1:
		l.starts = append(l.starts, start{level, b.Number})
		*at = opened{bullets + len(l.starts), b.Number}
	default:
		at.number++
	}
	return at.list, level
}

// leave ends the lists from a level on.
func (l *lists) leave(level int) { l.open = l.open[:min(max(level, 0), len(l.open))] }

// write writes how lists are numbered: two ways, and for each numbered list where it starts.
func (l *lists) write(o *output) error {
	o.tags(header, "<w:numbering ", wordNames, ">")
	o.way(0, "52434131", "bullet", func(level int) string { return []string{"•", "–"}[level%2] })
	o.way(1, "52434132", "decimal", func(level int) string { return "%" + strconv.Itoa(level+1) + "." })
	o.tags(`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	for i, s := range l.starts {
		o.tags(`<w:num w:numId="`, strconv.Itoa(bullets+1+i), `"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="`,
			strconv.Itoa(s.level), `"><w:startOverride w:val="`, strconv.Itoa(s.number), `"/></w:lvlOverride></w:num>`)
	}
	o.tags("</w:numbering>")
	return nil
}

// way writes a way to number the items of each level.
func (o *output) way(id int, name, format string, text func(level int) string) {
	o.tags(`<w:abstractNum w:abstractNumId="`, strconv.Itoa(id), `"><w:nsid w:val="`, name,
		`"/><w:multiLevelType w:val="multilevel"/>`)
	for level := range levels {
		o.tags(`<w:lvl w:ilvl="`, strconv.Itoa(level), `"><w:start w:val="1"/><w:numFmt w:val="`, format,
			`"/><w:lvlText w:val="`, text(level), `"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`,
			strconv.Itoa((level+1)*listIndent), `" w:hanging="`, strconv.Itoa(listIndent), `"/></w:pPr></w:lvl>`)
	}
	o.tags("</w:abstractNum>")
}
