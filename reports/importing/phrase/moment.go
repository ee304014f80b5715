package phrase

// Moment gives the time of day that a line of a chronology begins with, with its date and zone: "09:02
// CST - Alerts were received". The span is empty where it begins with none, or with a window.
func Moment(line string) Span {
	s := newScan(bounded(line))
	items := s.items()
	end := 0
	for end < len(items) && inRun(items[end].kind) {
		end++
	}
	if end == 0 || items[0].kind != itemClock && items[0].kind != itemDate && items[0].kind != itemFrom {
		return Span{}
	}
	parts := readItems(items[:end]).parts
	if len(parts) != 1 || !parts[0].start.hasClock || parts[0].hasEnd || parts[0].version() {
		return Span{}
	}
	return parts[0].at
}
