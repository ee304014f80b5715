package reports

import "strings"

// A Region is one of Regions.
type Region string

// Regions are all regions, as reports and filters write them.
var Regions = []Region{"North America", "Europe", "Asia Pacific", "Global"}

// An Impact says what users of an instance could still do.
type Impact string

// The impacts, worst first.
const (
	ImpactUnavailable  Impact = "unavailable"
	ImpactPartial      Impact = "partial"
	ImpactDegraded     Impact = "degraded"
	ImpactIntermittent Impact = "intermittent"
	ImpactUnknown      Impact = "unknown"
)

// Impacts are all impacts, worst first, with the words people read.
var Impacts = []Term{
	{string(ImpactUnavailable), "Unavailable", "Nobody could use the service."},
	{string(ImpactPartial), "Partly available", "Some functions or some users were cut off."},
	{string(ImpactDegraded), "Degraded", "The service answered, but slowly or poorly."},
	{string(ImpactIntermittent), "Intermittent", "The service failed from time to time."},
	{string(ImpactUnknown), "Unknown", "The report does not say what users noticed."},
}

func (i Impact) rank() int { return rank(Impacts, string(i)) }

// A Cause is the id of a cause category, one of Causes.
type Cause string

// A Term is a value of a closed list: its id, and for people a label and a description.
type Term struct {
	ID, Label, Description string
}

// Causes are the cause categories.
var Causes = []Term{
	{"change-management", "Change management", "A release, patch, migration or planned maintenance went wrong."},
	{"human-error", "Human error", "Somebody slipped: a wrong target, a wrong process, a missed step."},
	{"configuration", "Configuration", "A setting, limit, rule or policy was wrong or missing."},
	{"software-defect", "Software defect", "The product's own code had a bug."},
	{"database", "Database", "The database crashed, locked, corrupted data or ran slow queries."},
	{"search-index", "Search index", "The search or indexing tier was corrupt, stale or overloaded."},
	{"storage", "Storage", "Disks, arrays or file systems failed or ran out of space."},
	{"network", "Network", "Switches, firewalls, load balancers, DNS, routes or providers failed."},
	{"hardware", "Hardware", "A server, a host or one of its components failed."},
	{"virtualization", "Virtualization", "The hypervisor, container platform or cluster manager failed."},
	{"capacity", "Capacity", "Load used up processors, memory, threads or connections."},
	{"third-party", "Third party", "A vendor's or partner's component, package, licence or service failed."},
	{"security", "Security", "Attacks, certificates, accounts, keys or security tools."},
	{"data-center", "Data center", "Power, cooling or work in the building."},
	{"under-investigation", "Under investigation", "The report names no cause."},
}

// Durations are the classes of downtime, shortest first, as filters write them.
var Durations = []string{"under 15 min", "15-60 min", "1-4 h", "over 4 h", "unknown"}

// DurationClass gives the index in Durations of a downtime.
func DurationClass(d Downtime) int {
	switch {
	case !d.Known:
		return 4
	case d.Minutes < 15:
		return 0
	case d.Minutes < 60:
		return 1
	case d.Minutes < 240:
		return 2
	}
	return 3
}

// Label gives the words for a value of a closed list, or the value itself.
func Label(terms []Term, id string) string {
	if i := rank(terms, id); i < len(terms) {
		return terms[i].Label
	}
	return id
}

// IDs lists the ids of terms in their order.
func IDs(terms []Term) []string {
	ids := make([]string, len(terms))
	for i, t := range terms {
		ids[i] = t.ID
	}
	return ids
}

// rank is the position of id in terms, len(terms) when it is none of them.
func rank(terms []Term, id string) int {
	for i, t := range terms {
		if t.ID == id {
			return i
		}
	}
	return len(terms)
}

// Canonical finds the value of a list that equals s without case and outer space.
func Canonical(list []string, s string) (string, bool) {
	s = strings.TrimSpace(s)
	for _, v := range list {
		if strings.EqualFold(v, s) {
			return v, true
		}
	}
	return "", false
}

// RegionNames lists the regions as strings.
func RegionNames() []string {
	names := make([]string, len(Regions))
	for i, r := range Regions {
		names[i] = string(r)
	}
	return names
}
