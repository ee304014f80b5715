package reports

import (
	"strings"
	"time"

	"go.yaml.in/yaml/v3"
)

func (p *parser) events(name string, n *yaml.Node) []Event {
	var events []Event
	for _, item := range p.items(name, n, 0, mostEntries) {
		if item.Kind != yaml.MappingNode {
			p.errorf(at1(item), name, "an entry of events is %s; each is a group of start, end, zone, stated, impact", kind(item))
			continue
		}
		e := p.event(name, item)
		if len(events) > 0 && !e.Start.IsZero() && e.Start.Before(events[len(events)-1].Start) {
			p.errorf(at1(item), name, "this event starts before the one above it; events are listed oldest first")
		}
		events = append(events, e)
	}
	return events
}

func (p *parser) event(name string, node *yaml.Node) Event {
	var (
		e         Event
		start     *yaml.Node
		end       *yaml.Node
		readTimes = func(into **yaml.Node, set *time.Time) func(*parser, string, *yaml.Node) {
			return func(p *parser, name string, n *yaml.Node) { *into, *set = n, p.time(name, n, zoneOf(node)) }
		}
	)
	p.mapping(node, []field{
		{"start", true, readTimes(&start, &e.Start)},
		{"end", false, readTimes(&end, &e.End)},
		{"zone", true, func(p *parser, name string, n *yaml.Node) { e.Zone = p.zone(name, n) }},
		{"stated", false, func(p *parser, name string, n *yaml.Node) { e.Stated = p.text(name, n) }},
		{"impact", true, func(p *parser, name string, n *yaml.Node) { e.Impact = Impact(p.oneOf(name, n, IDs(Impacts))) }},
	}, name)
	p.offset(name+".start", start, e.Start, e.Zone)
	p.offset(name+".end", end, e.End, e.Zone)
	if !e.End.IsZero() && e.End.Before(e.Start) {
		p.errorf(at1(end), name+".end", "the event ends before it starts, at %s", e.Start.Format(rfc3339))
	}
	return e
}

// FirstYear and LastYear are the years, both included, that a report may tell of.
const (
	FirstYear = 1970
	LastYear  = 2200
)

// ValidYear tells whether a time is one that a report may tell of, by the clock that shows it.
func ValidYear(t time.Time) bool { return FirstYear <= t.Year() && t.Year() <= LastYear }

// rfc3339 writes an offset of zero as +00:00, as report files do, where time.RFC3339 writes Z.
const rfc3339 = "2006-01-02T15:04:05-07:00"

// zoneOf is the zone that an event names, whatever the order of its fields.
func zoneOf(event *yaml.Node) string {
	for i := 0; i+1 < len(event.Content); i += 2 {
		if event.Content[i].Value == "zone" {
			return strings.TrimSpace(event.Content[i+1].Value)
		}
	}
	return ""
}

func (p *parser) time(name string, n *yaml.Node, zone string) time.Time {
	value := p.text(name, n)
	if value == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.RFC3339, value)
	if err == nil && !ValidYear(t) {
		p.errorf(at1(n), name, "%s %q is outside of the years %d to %d, which reports tell of", name, value, FirstYear, LastYear)
		return time.Time{}
	}
	if err != nil {
		p.mendable(n, name, fixTime(value, zone), "%s %q is not a time; write YYYY-MM-DDThh:mm:ss and the offset, as in 2025-07-19T13:45:00-07:00", name, value)
		return time.Time{}
	}
	// time.Parse gives the machine's own zone where the offset fits it; a fixed one reads the
	// same everywhere.
	_, seconds := t.Zone()
	return t.Truncate(time.Second).In(time.FixedZone("", seconds))
}

func (p *parser) zone(name string, n *yaml.Node) string {
	value := p.text(name, n)
	if value == "" {
		return ""
	}
	if _, err := LoadZone(value); err != nil {
		p.mendable(n, name, NearestZone(value), "unknown time zone %q; write an IANA name such as America/Chicago", value)
		return ""
	}
	return value
}

// offset checks that the offset written is the one that held in the zone at that time.
func (p *parser) offset(name string, n *yaml.Node, t time.Time, zone string) {
	if n == nil || t.IsZero() || zone == "" {
		return
	}
	location, err := LoadZone(zone)
	if err != nil {
		return
	}
	there := t.In(location)
	_, held := there.Zone()
	if _, written := t.Zone(); written == held/60*60 { // RFC 3339 has no seconds of an offset, as a few were before 1973
		return
	}
	wall := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, location)
	if wall.Format(time.TimeOnly) != t.Format(time.TimeOnly) {
		p.errorf(at1(n), name, "there was no %s in %s that day; the clocks were put forward", t.Format(time.TimeOnly), zone)
		return
	}
	p.mendable(n, name, wall.Format(rfc3339), "offset %s did not hold in %s then; it was %s", t.Format("-07:00"), zone, wall.Format("-07:00"))
}
