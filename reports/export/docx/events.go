package docx

import (
	"strings"
	"unicode/utf8"

	"rcaviewer/reports/export/document"
)

// The widths of columns of short words, whatever stands beside them.
const (
	lengthWidth = 1060
	impactWidth = 1450
)

// events is a table of the events, a column for each clock. A zone that all events share stands in
// the head of its column, else under each time.
func (b *body) events(all []document.Event) {
	t := table{name: document.EventsHeading}
	rest := (textWidth - lengthWidth - impactWidth) / (len(all[0].Times) + 1)
	shared := map[int]bool{}
	for i := range all[0].Times {
		shared[i] = sharesClock(all, i)
		head, zone := clock(all[0].Times[i].Label)
		if shared[i] && zone != "" {
			head += "\n" + zone
		}
		t.head = append(t.head, head)
		t.shares = append(t.shares, rest)
	}
	t.head = append(t.head, document.StatedLabel, "Length", "Impact")
	t.shares = append(t.shares, rest, lengthWidth, impactWidth)
	b.openTable(t)
	for _, e := range all {
		var cells []cell
		for i, time := range e.Times {
			cells = append(cells, b.timeCell(time, !shared[i]))
		}
		for _, text := range []string{e.Stated, e.Length, e.Impact} {
			cells = append(cells, b.textCell(paragraph{style: "TableText"}, text))
		}
		b.row(t, cells, false)
	}
	b.closeTable()
}

// clock is the name of a clock and its zone, which the label has in brackets. The offset stands on a
// line of its own: else it breaks at its minus sign.
func clock(label string) (name, zone string) {
	name, zone, _ = strings.Cut(label, " (")
	zone = strings.TrimSuffix(zone, ")")
	return name, strings.Replace(zone, ", ", ",\n", 1)
}

func sharesClock(all []document.Event, column int) bool {
	for _, e := range all {
		if e.Times[column].Label != all[0].Times[column].Label {
			return false
		}
	}
	return true
}

// timeCell is a time and, where the head of its column does not have it, its zone.
func (b *body) timeCell(time document.Fact, withZone bool) cell {
	_, zone := clock(time.Label)
	return cell{utf8.RuneCountInString(time.Text), func() {
		b.open(paragraph{style: "TableText"})
		b.run(time.Text, look{}, false)
		if withZone && zone != "" {
			b.run("\n"+zone, look{style: "Aside"}, false)
		}
		b.close()
	}}
}
