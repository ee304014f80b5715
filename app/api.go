package app

import (
	"rcaviewer/index"
	"rcaviewer/reports"
)

// A Page is one report as the window shows it.
type Page struct {
	Report reports.Detail `json:"report"`
	// Title is marked with the words of the query.
	Title []Mark `json:"title"`
	// Sections are the report's parts, rendered and sanitised, with <mark> around what matches.
	Sections []PageSection `json:"sections"`
	// Citation names the report in a line, for a ticket or a mail.
	Citation string `json:"citation"`
	// Embedded is false for a report of the user's library.
	Embedded bool `json:"embedded"`
	// Overrides says that the program carries a report of this id, which this one hides.
	Overrides bool `json:"overrides"`
	// Events are the report's, each with when it was for the places and the reader.
	Events []PageEvent `json:"events"`
	// Original says that the page that the report was made from lies beside it.
	Original bool `json:"original"`
}

// A Mark is a run of text; Hit says that it matches the query.
type Mark struct {
	S   string `json:"s"`
	Hit bool   `json:"hit"`
}

// A PageSection is a section of a report as HTML without scripts, styles or links that act.
type PageSection struct {
	Heading string `json:"heading"`
	HTML    string `json:"html"`
}

// A Selection sums up chosen reports for the tray.
type Selection struct {
	Count           int `json:"count"`
	DowntimeMinutes int `json:"downtimeMinutes"`
	DowntimeUnknown int `json:"downtimeUnknown"`
	// DowntimeAtLeast says that some window of a selected report has no known end.
	DowntimeAtLeast bool `json:"downtimeAtLeast"`
	Instances       int  `json:"instances"`
	// Missing are the ids that no report has any more, as those of a file that was taken out of the
	// library. They count nowhere else.
	Missing []string `json:"missing"`
}

// A Term is a value of a closed list with the words people read.
type Term struct {
	ID          string `json:"id"`
	Label       string `json:"label"`
	Description string `json:"description"`
}

// A Start is what the window needs once, before its first search.
type Start struct {
	Version  string   `json:"version"`
	Reports  int      `json:"reports"`
	Causes   []Term   `json:"causes"`
	Impacts  []Term   `json:"impacts"`
	Settings Settings `json:"settings"`
	// SettingsProblem says in sentences what of the settings is not as it was; empty for nothing.
	SettingsProblem string   `json:"settingsProblem"`
	Notices         []Notice `json:"notices"`
	Indexed         bool     `json:"indexed"`
}

// A Notice tells of a file of the library that could not be read.
type Notice struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

// Settings are what the window remembers between starts. Go owns the file.
type Settings struct {
	Theme string `json:"theme"` // system, light or dark
	// Zone is the user's time zone by its IANA name; empty means the system's.
	Zone string `json:"zone,omitempty"`
	// Dark is how the page looked last, so that a window that follows the system does not begin
	// in the other colours.
	Dark bool `json:"dark"`
	// Address is the page's hash: query, filters, sort and open report.
	Address string `json:"address"`
	// Request is the search that the address stands for, nil before the first: Go cannot read
	// an address, but can answer this before the page asks.
	Request *index.Request `json:"request,omitempty"`
	// FilterWidth and ListWidth are pane widths in CSS pixels; 0 means the default.
	FilterWidth   int  `json:"filterWidth"`
	ListWidth     int  `json:"listWidth"`
	FiltersHidden bool `json:"filtersHidden"`
	// Selected holds the ids of selected reports, Collection the name of the collection that they
	// came from, or nothing.
	Selected   []string       `json:"selected"`
	Collection string         `json:"collection"`
	Export     ExportSettings `json:"export"`
	// Statistics is how the statistics were looked at last.
	Statistics StatisticsSettings `json:"statistics"`
	// Folded names the facets that are folded, at first those that few need.
	Folded []string `json:"folded"`
	// SingleKeysOff turns the shortcuts of a single letter off.
	SingleKeysOff bool     `json:"singleKeysOff"`
	RecentQueries []string `json:"recentQueries"`
}

// StatisticsSettings are how statistics are looked at; empty values mean the usual ones.
type StatisticsSettings struct {
	Per     string `json:"per"`     // month, quarter or year
	By      string `json:"by"`      // what bars are split by
	Measure string `json:"measure"` // what they count: incidents or minutes
	Part    string `json:"part"`    // what is looked at: overview, availability or recurrence
	// Every is the period of availabilities, Target the one that is aimed at in percent, 0 for
	// DefaultTarget; Rolling shows the twelve months that end with each period.
	Every   string  `json:"every"`
	Target  float64 `json:"target"`
	Rolling bool    `json:"rolling"`
}
