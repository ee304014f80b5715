package app

// A Form is a report as people fill it in: times as the clocks on the wall showed them.
type Form struct {
	ID            string        `json:"id"`
	Title         string        `json:"title"`
	Products      []string      `json:"products"`
	Instances     []string      `json:"instances"`
	Region        string        `json:"region"`
	DataCenter    string        `json:"datacenter"`
	Causes        []string      `json:"causes"`
	Events        []FormEvent   `json:"events"`
	Published     string        `json:"published"`
	Updated       string        `json:"updated"`
	Source        string        `json:"source"`
	Discrepancies []string      `json:"discrepancies"`
	Sections      []FormSection `json:"sections"`
	// Version stands for the file as it was when the form was made; it goes back unchanged.
	Version string `json:"version"`
}

// A FormEvent is an interruption window of a Form.
type FormEvent struct {
	Start  string `json:"start"` // 2025-07-19T13:45 or 2025-07-19T13:45:30, in Zone
	End    string `json:"end"`   // the same; empty when unknown
	Zone   string `json:"zone"`  // IANA name
	Stated string `json:"stated"`
	Impact string `json:"impact"`
	// FileStart and FileEnd are the times as the file has them, with their offsets; empty for a
	// new event. They go back unchanged: in the hour that comes twice they say which it was.
	FileStart string `json:"fileStart"`
	FileEnd   string `json:"fileEnd"`
}

// A FormSection is one of the report's four parts.
type FormSection struct {
	Heading  string `json:"heading"`
	Markdown string `json:"markdown"`
}

// A FormProblem is something wrong in a Form.
type FormProblem struct {
	// Field is named as the front matter names it, as in events[0].start; or it is a heading.
	Field   string `json:"field"`
	Message string `json:"message"`
}

// Choices are the values that reports have, for pick-lists.
type Choices struct {
	Products    []string `json:"products"`
	Instances   []string `json:"instances"`
	DataCenters []string `json:"datacenters"`
	Zones       []string `json:"zones"`
}
