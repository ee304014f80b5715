package reports

// A Report is one Root Cause Analysis.
type Report struct {
	ID        string
	Title     string
	Products  []string
	Instances []string // codes as published, the product left off: NA05, MT EU02
	Region    Region
	// DataCenter is a city or site; empty where the report names none.
	DataCenter    string
	Causes        []Cause // one to three, the main one first
	Events        []Event // oldest first
	Published     string  // YYYY-MM-DD, or empty
	Updated       string  // YYYY-MM-DD, or empty
	Source        string  // address of the published page, or empty
	Discrepancies []string
	// Sections holds the Markdown of each part, in the order of Headings.
	Sections [4]string
}

// The parts of a report's body, as indexes of Report.Sections and Headings.
const (
	Summary = iota
	Timeline
	RootCause
	Measures
)

// Headings are the titles of the four sections in the order of the file.
var Headings = [4]string{"Summary", "Timeline", "Root cause", "Preventive measures"}

// Impact is the worst impact of the report's events, ImpactUnknown without events.
func (r *Report) Impact() Impact {
	worst := ImpactUnknown
	for _, e := range r.Events {
		if e.Impact.rank() < worst.rank() {
			worst = e.Impact
		}
	}
	return worst
}

// Wide tells whether the report is about a data center or a region rather than named instances.
func (r *Report) Wide() bool { return len(r.Instances) == 0 }
