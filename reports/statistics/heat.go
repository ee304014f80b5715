package statistics

// A Heat counts incidents and minutes of instances by causes.
type Heat struct {
	Instances []Named `json:"instances"` // the most struck first
	Causes    []Named `json:"causes"`
	// Incidents and DowntimeMinutes are by instance and, in each, by cause.
	Incidents       [][]int `json:"incidents"`
	DowntimeMinutes [][]int `json:"downtimeMinutes"`
	// More is how many instances were left out after the first mostHot.
	More int `json:"more"`
}

// mostHot bounds the lines of a heat map.
const mostHot = 40

// heatOf makes one of rows that were counted by instance and by cause.
func heatOf(instances, causes *tally, rows []int32, wholes []whole) Heat {
	h := Heat{Instances: []Named{}, Causes: []Named{}, Incidents: [][]int{}, DowntimeMinutes: [][]int{}}
	columns := make([]int, len(causes.incidents))
	for i, code := range causes.order() {
		columns[code] = i
		h.Causes = append(h.Causes, causes.named(code))
	}
	lines := make([]int, len(instances.incidents)) // counted from 1
	shown := instances.order()
	h.More = max(0, len(shown)-mostHot)
	for i, code := range shown[:len(shown)-h.More] {
		lines[code] = i + 1
		h.Instances = append(h.Instances, instances.named(code))
		h.Incidents = append(h.Incidents, make([]int, len(h.Causes)))
		h.DowntimeMinutes = append(h.DowntimeMinutes, make([]int, len(h.Causes)))
	}
	for i, row := range rows {
		for _, instance := range instances.codes(row) {
			y := lines[instance] - 1
			if y < 0 {
				continue
			}
			for _, cause := range causes.codes(row) {
				h.Incidents[y][columns[cause]]++
				h.DowntimeMinutes[y][columns[cause]] += int(max(0, wholes[i].minutes))
			}
		}
	}
	return h
}
