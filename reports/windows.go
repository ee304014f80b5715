package reports

import (
	"math"
	"sync"
	"time"

	"rcaviewer/reports/packed"
)

// UnknownLength is the length of a window whose end is not known.
const UnknownLength = -1

// Windows are the events of the rows of columns, one after the other, as numbers in flat lists.
type Windows struct {
	ends    []int32 // of a row: where its windows end
	Starts  []int64 // Unix seconds
	Lengths []int64 // seconds, or UnknownLength
	// Offsets are the seconds east of UTC that held in the zone at the start.
	Offsets []int32
	Zones   []int32 // as indexes of ZoneNames
	Impacts []uint8 // as indexes of Impacts
	// ZoneNames are the zones that occur, by their IANA names.
	ZoneNames []string
	codes     map[string]int32 // of ZoneNames
}

// windowsOnce keeps windows that were added one by one, or joins those of a file when somebody asks
// for them: a list and its facets need none, and the first list of a large library is waited for.
type windowsOnce struct {
	added  Windows
	join   func() *Windows
	once   sync.Once
	joined *Windows
}

// Windows are the events of all rows. They must not be changed, and no row may be added meanwhile.
func (c *Columns) Windows() *Windows {
	w := &c.windows
	if w.join == nil {
		return &w.added
	}
	w.once.Do(func() { w.joined = w.join() })
	return w.joined
}

// Of gives where the windows of a row begin and end in the lists.
func (w *Windows) Of(row int) (from, to int) {
	if row > 0 {
		from = int(w.ends[row-1])
	}
	return from, int(w.ends[row])
}

func (w *Windows) add(events []Event) {
	for _, e := range events {
		length := int64(UnknownLength)
		if !e.End.IsZero() {
			length = e.End.Unix() - e.Start.Unix()
		}
		_, offset := e.Start.Zone()
		w.Starts = append(w.Starts, e.Start.Unix())
		w.Lengths = append(w.Lengths, length)
		w.Offsets = append(w.Offsets, int32(offset))
		w.Zones = append(w.Zones, w.zone(e.Zone))
		w.Impacts = append(w.Impacts, uint8(min(e.Impact.rank(), len(Impacts)-1)))
	}
	w.ends = append(w.ends, int32(len(w.Starts)))
}

func (w *Windows) zone(name string) int32 {
	code, known := w.codes[name]
	if !known {
		if w.codes == nil {
			w.codes = map[string]int32{}
		}
		code = int32(len(w.ZoneNames))
		w.codes[name], w.ZoneNames = code, append(w.ZoneNames, name)
	}
	return code
}

// packedWindows are windows as a file keeps them. What an offset was is in the zone.
type packedWindows struct {
	zoneNames                               packed.Strings
	perRow, starts, lengths, zones, impacts packed.Numbers
}

func (w *Windows) pack(text []byte) []byte {
	perRow := make([]int32, len(w.ends))
	for row := range perRow {
		from, to := w.Of(row)
		perRow[row] = int32(to - from)
	}
	text = packed.PutStrings(text, w.ZoneNames)
	text = packed.PutNumbers(text, perRow)
	text = packed.PutNumbers(text, w.Starts)
	text = packed.PutNumbers(text, w.Lengths)
	text = packed.PutNumbers(text, w.Zones)
	return packed.PutNumbers(text, w.Impacts)
}

func unpackWindows(from *packed.Reader) packedWindows {
	return packedWindows{from.Strings(), from.Numbers(), from.Numbers(), from.Numbers(), from.Numbers(), from.Numbers()}
}

// The times that a window may have: those of the years that a report may name, in any zone.
var (
	firstMoment = time.Date(1969, 12, 1, 0, 0, 0, 0, time.UTC).Unix()
	lastMoment  = time.Date(2201, 2, 1, 0, 0, 0, 0, time.UTC).Unix()
)

// valid tells whether there are windows of n rows with every number in its range.
func (p packedWindows) valid(n int) bool {
	all := p.starts.Len()
	return p.perRow.Len() == n && p.perRow.AddUpTo(int64(all)) &&
		p.lengths.Len() == all && p.zones.Len() == all && p.impacts.Len() == all &&
		p.starts.Within(firstMoment, lastMoment) && p.lengths.Within(UnknownLength, lastMoment-firstMoment) &&
		p.zones.Within(0, min(int64(p.zoneNames.Len())-1, math.MaxInt32)) && p.impacts.Within(0, int64(len(Impacts))-1)
}

func joinWindows(j joining) *Windows {
	w := &Windows{ends: make([]int32, 0, j.rows)}
	for i, p := range j.all {
		begin, events := len(w.Starts), p.windows
		out := w.endRows(events.perRow, j.out[i])
		w.Starts = without(packed.AppendTo(w.Starts, events.starts), begin, out)
		w.Lengths = without(packed.AppendTo(w.Lengths, events.lengths), begin, out)
		w.Impacts = without(packed.AppendTo(w.Impacts, events.impacts), begin, out)
		w.Zones = without(packed.AppendTo(w.Zones, events.zones), begin, out)
		var codes []int32 // the code here of each code there
		for _, name := range events.zoneNames.AppendTo(nil) {
			codes = append(codes, w.zone(name))
		}
		for k, code := range w.Zones[begin:] {
			w.Zones[begin+k] = codes[code]
		}
	}
	w.findOffsets()
	return w
}

// endRows adds rows that have so many windows each, but for those that are out; it gives the
// windows that are out with them.
func (w *Windows) endRows(perRow packed.Numbers, outRows []int32) (out []int32) {
	end, at := int32(len(w.Starts)), int32(0)
	for row, n := range packed.AppendTo([]int32(nil), perRow) {
		if len(outRows) > 0 && outRows[0] == int32(row) {
			outRows = outRows[1:]
			for k := range n {
				out = append(out, at+k)
			}
		} else {
			end += n
			w.ends = append(w.ends, end)
		}
		at += n
	}
	return out
}

func (w *Windows) findOffsets() {
	places := make([]*time.Location, len(w.ZoneNames))
	for i, name := range w.ZoneNames {
		places[i] = ZoneOrUTC(name)
	}
	w.Offsets = make([]int32, len(w.Starts))
	for i, start := range w.Starts {
		_, offset := time.Unix(start, 0).In(places[w.Zones[i]]).Zone()
		w.Offsets[i] = int32(offset)
	}
}
