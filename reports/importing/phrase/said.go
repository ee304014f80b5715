package phrase

import "strings"

// maxSaid is how many words after "times" a zone may stand: "all times are given in U.S. Central".
const maxSaid = 5

// saidZone is the zone that a timeline gives for all its times, outside of them: "All times are
// Amsterdam time", "Start (CET)"; nil where it gives none, or several.
func saidZone(text string) *zoneWord {
	s := newScan(bounded(text))
	var said *zoneWord
	for line := range strings.SplitSeq(s.text, "\n") {
		if z := wholeZone(line); z != nil {
			return z
		}
	}
	for i := range s.toks {
		if !s.is(i, "times", "timezone", "zone") && !(s.is(i, "start", "end", "from", "until", "to", "time", "hours") && s.is(i+1, "(")) {
			continue
		}
		z := s.zoneBehind(i)
		switch {
		case z == nil:
		case said != nil && said.text != z.text:
			return nil
		default:
			said = z
		}
	}
	return said
}

// wholeZone is the zone that a line consists of.
func wholeZone(line string) *zoneWord {
	if len(line) > 40 {
		return nil
	}
	s := newScan(line)
	z, next, ok := s.zoneAt(0, true)
	if !ok || z.unknown || z.local || next < len(s.toks) && !s.is(next, ".") {
		return nil
	}
	return &z
}

// zoneBehind is the zone that is named in the same sentence soon after i.
func (s scan) zoneBehind(i int) *zoneWord {
	for k := i + 1; k <= i+maxSaid && k < len(s.toks) && !s.is(k, ".", ";"); k++ {
		if z, _, ok := s.zoneAt(k, true); ok && !z.unknown && !z.local {
			return &z
		}
	}
	return nil
}
