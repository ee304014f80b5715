package statistics

import (
	"rcaviewer/reports"
)

// A Breakdown are figures by one key, for people.
type Breakdown struct {
	Key  Key     `json:"key"`
	Rows []Group `json:"rows"`
	// More is how many values were left out after the first mostGroups.
	More int `json:"more"`
}

// A Group are the reports that share a value.
type Group struct {
	Named
	Figures Figures `json:"figures"`
}

// Named is a value of a key with the words that people read. None stands for reports without a
// value, which no filter finds; Value is empty then.
type Named struct {
	Value string `json:"value"` // as a filter takes it
	Label string `json:"label"`
	None  bool   `json:"none"`
}

// mostGroups bounds what a person is shown of one key.
const mostGroups = 200

// breakdown is a table by one key.
func (t *tabling) breakdown() Breakdown {
	b := Breakdown{Key: t.by[0], Rows: []Group{}}
	order := t.order()
	b.More = max(0, len(order)-mostGroups)
	for _, n := range order[:len(order)-b.More] {
		b.Rows = append(b.Rows, Group{named(t.values(t.at[n])[0]), t.sums[n].figures()})
	}
	return b
}

func named(v Value) Named {
	if v.Value == nil {
		return Named{Label: "None named", None: true}
	}
	return Named{Value: *v.Value, Label: Label(v.Key, *v.Value)}
}

// Label is a value of a key in the words that people read.
func Label(k Key, value string) string {
	switch k {
	case "cause":
		return reports.Label(reports.Causes, value)
	case "impact":
		return reports.Label(reports.Impacts, value)
	}
	return value
}
