package statistics

import (
	"cmp"
	"slices"
	"strings"

	"rcaviewer/reports"
)

// A Platform sums up the incidents of the products that run on it. Twins, reports that tell of one
// incident, are counted once.
type Platform struct {
	Platform  string `json:"platform"`
	Incidents int    `json:"incidents"`
	// DowntimeMinutes is the length of the windows of each incident that have an end; those of twins
	// that overlap count once.
	DowntimeMinutes  int `json:"downtimeMinutes"`
	UnknownDurations int `json:"unknownDurations"`
	// Twins are the reports that were not counted by themselves.
	Twins int `json:"twins"`
}

// Platforms sums up rows by platform, the most struck first, and all of them together. twins are pairs
// of rows that tell of one incident.
func Platforms(c *reports.Columns, rows []int32, twins [][2]int32) (by []Platform, all Platform) {
	code, names := platformCodes(c)
	sums := make([]Platform, len(names)+1) // the last is all of them
	for i, name := range names {
		sums[i].Platform = name
	}
	groups := groupsOf(twins, rows)
	grouped := make([]bool, c.Len())
	for _, group := range groups {
		for _, row := range group {
			grouped[row] = true
		}
	}
	var on []int32
	for _, row := range rows {
		if grouped[row] {
			continue
		}
		on = platformsOf(c, row, code, on[:0])
		for _, p := range append(on, int32(len(names))) {
			sums[p].add(int(c.Downtime[row]), 1)
		}
	}
	for _, group := range groups {
		members := map[int32][]int32{}
		for _, row := range group {
			for _, p := range append(platformsOf(c, row, code, nil), int32(len(names))) {
				members[p] = append(members[p], row)
			}
		}
		for p, rows := range members {
			sums[p].add(together(c, rows), len(rows))
		}
	}
	by = slices.DeleteFunc(sums[:len(names):len(names)], func(p Platform) bool { return p.Incidents == 0 })
	slices.SortFunc(by, func(a, b Platform) int {
		return cmp.Or(b.Incidents-a.Incidents, strings.Compare(a.Platform, b.Platform))
	})
	return by, sums[len(names)]
}

// add counts an incident that some reports tell of.
func (p *Platform) add(minutes, reports int) {
	p.Incidents++
	p.Twins += reports - 1
	if minutes < 0 {
		p.UnknownDurations++
	} else {
		p.DowntimeMinutes += minutes
	}
}

// together is the length in minutes of the windows of rows, -1 when none has an end.
func together(c *reports.Columns, rows []int32) int {
	w, minutes := windowsOf(c.Windows(), rows), -1
	var sum int64
	for k, covered := 0, int64(0); k < len(w.ordered); k++ {
		i := w.ordered[k]
		if w.Lengths[i] == reports.UnknownLength {
			continue
		}
		start, end := w.Starts[i], w.Starts[i]+w.Lengths[i]
		if minutes < 0 || start > covered {
			covered = start
		}
		sum += max(0, end-max(start, covered))
		covered = max(covered, end)
		minutes = int(sum / 60)
	}
	return minutes
}

// platformCodes gives the platform of each product, as an index of the platforms' names.
func platformCodes(c *reports.Columns) (code []int32, names []string) {
	for _, product := range c.Values(reports.FieldProduct) {
		name := reports.Platform(product)
		at := slices.Index(names, name)
		if at < 0 {
			at, names = len(names), append(names, name)
		}
		code = append(code, int32(at))
	}
	return code, names
}

// platformsOf appends the platforms of a row, each once.
func platformsOf(c *reports.Columns, row int32, code, list []int32) []int32 {
	for _, product := range c.Codes(reports.FieldProduct, int(row)) {
		if p := code[product]; !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// groupsOf are the rows that pairs connect, in rising order, as rows are; rows that are not asked for
// are left out.
func groupsOf(pairs [][2]int32, rows []int32) [][]int32 {
	if len(pairs) == 0 || len(rows) == 0 {
		return nil
	}
	const notAsked = -1
	leader := make([]int32, rows[len(rows)-1]+1) // of a row's group, itself at first
	for row := range leader {
		leader[row] = notAsked
	}
	for _, row := range rows {
		leader[row] = row
	}
	lead := func(row int32) int32 {
		for leader[row] != row {
			row = leader[row]
		}
		return row
	}
	asked := func(row int32) bool { return int(row) < len(leader) && leader[row] != notAsked }
	var grouped []int32
	for _, pair := range pairs {
		if !asked(pair[0]) || !asked(pair[1]) {
			continue
		}
		grouped = append(grouped, pair[0], pair[1])
		a, b := lead(pair[0]), lead(pair[1])
		leader[max(a, b)] = min(a, b)
	}
	slices.Sort(grouped)
	var groups [][]int32
	place := map[int32]int{} // of a group, by its leader
	for _, row := range slices.Compact(grouped) {
		first := lead(row)
		at, known := place[first]
		if !known {
			at = len(groups)
			place[first], groups = at, append(groups, nil)
		}
		groups[at] = append(groups[at], row)
	}
	return groups
}
