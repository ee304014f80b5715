package index

// Sort orders of a Request. Ties go to the newer first event, then to the id.
const (
	SortRelevance = "relevance"
	SortNewest    = "newest"
	SortOldest    = "oldest"
	SortLongest   = "longest"
)

// Sorts lists the valid sort orders, the default first.
var Sorts = []string{SortRelevance, SortNewest, SortOldest, SortLongest}

// DefaultLimit is how many hits a page has unless the request says otherwise.
const DefaultLimit = 20

// A Request asks for one page of reports.
type Request struct {
	// Query is what the user typed, in the language of package query. Empty means all reports.
	Query   string  `json:"query"`
	Filters Filters `json:"filters"`
	// Only limits the search to the reports of these ids, as a window does that shows what it has
	// just imported. Nil means all reports; ids that no report has are ignored.
	Only []string `json:"only,omitempty"`
	// IncludeWide adds the wide incidents that an instance filter would hide.
	IncludeWide bool `json:"includeWide"`
	// Sort is one of Sorts; empty means relevance.
	Sort   string `json:"sort"`
	Offset int    `json:"offset"`
	// Limit is the most hits to return; 0 asks for counts only.
	Limit int `json:"limit"`
}

// Filters narrow a Request: values of one field are alternatives, fields are conditions that
// all hold. Values compare without case; instance codes also without spaces and hyphens.
type Filters struct {
	Product    []string `json:"product"`
	Region     []string `json:"region"`
	Instance   []string `json:"instance"`
	DataCenter []string `json:"datacenter"`
	Cause      []string `json:"cause"`
	Impact     []string `json:"impact"`
	Year       []string `json:"year"`
	Duration   []string `json:"duration"`
	// Weekday and Hours are when in the week an event started, by the clock of its zone: of
	// reports.Weekdays and reports.WorkingHours.
	Weekday []string `json:"weekday,omitempty"`
	Hours   []string `json:"hours,omitempty"`
	// From and To are dates, 2023, 2023-06 or 2023-06-14: from the first day of From to the
	// last day of To. Empty means open.
	From string `json:"from"`
	To   string `json:"to"`
}

// An Answer is what a search found. Lists are never nil.
type Answer struct {
	// Query is the query as it was typed, SearchedFor the one that was answered.
	Query       string `json:"query"`
	SearchedFor string `json:"searchedFor"`
	// Note says in a sentence what the search did beyond what was asked; often empty.
	Note string `json:"note"`
	// DidYouMean is a corrected query to offer, or empty.
	DidYouMean string `json:"didYouMean"`
	// Relaxed is true when no report matched in full and the counts are of partial matches.
	Relaxed bool `json:"relaxed"`
	Total   int  `json:"total"`
	// Wide counts the wide incidents of the filtered instances' regions that match otherwise.
	Wide      int     `json:"wide"`
	Hits      []Hit   `json:"hits"`
	Facets    []Facet `json:"facets"`
	Histogram []Month `json:"histogram"`
	// Panel is what a window shows beside the answer; the command line leaves it out.
	Panel *Panel `json:"panel,omitempty"`
}

// A Hit is one report found.
type Hit struct {
	ID      string  `json:"id"`
	Title   string  `json:"title"`
	Score   float64 `json:"score"`
	Partial bool    `json:"partial"`
	// Start is the first event's start in RFC 3339 with its own offset, or nil.
	Start           *string   `json:"start"`
	DowntimeMinutes *int      `json:"downtimeMinutes"`
	DowntimeAtLeast bool      `json:"downtimeAtLeast"`
	Products        []string  `json:"products"`
	Instances       []string  `json:"instances"`
	Region          string    `json:"region"`
	Causes          []string  `json:"causes"`
	Impact          string    `json:"impact"`
	Snippets        []Snippet `json:"snippets"`
}

// A Snippet is a passage of a report, cut into runs that match and runs that do not.
type Snippet struct {
	Section string     `json:"section"`
	Text    []Fragment `json:"text"`
}

// A Fragment is a run of text; Hit says that it matches the query.
type Fragment struct {
	S   string `json:"s"`
	Hit bool   `json:"hit,omitempty"`
}

// A Facet counts the values of a field under the query and all filters but the field's own.
type Facet struct {
	Field  string       `json:"field"`
	Values []FacetValue `json:"values"`
}

// A FacetValue is one value of a facet, written as its filter takes it.
type FacetValue struct {
	Value    string `json:"value"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
}

// A Month is a bar of the histogram: the reports with an event that starts in it.
type Month struct {
	Month string `json:"month"` // YYYY-MM
	Count int    `json:"count"`
}

// A Panel is what the window shows beside an Answer.
type Panel struct {
	// DowntimeMinutes sums the known downtime of the reports found; DowntimeUnknown counts
	// those of unknown downtime.
	DowntimeMinutes int `json:"downtimeMinutes"`
	DowntimeUnknown int `json:"downtimeUnknown"`
	// Platform counts the reports that selecting Higher-Ed Platform beside Alma would add.
	Platform int `json:"platform"`
	// Typed holds the filters that were read from the query's text.
	Typed []TypedFilter `json:"typed"`
	// Indexed is false while the index is still being built: words were not searched then.
	Indexed bool `json:"indexed"`
}

// A TypedFilter is a filter found in the query's text; Without is the query without it.
type TypedFilter struct {
	Field   string `json:"field"`
	Value   string `json:"value"`
	Without string `json:"without"`
}
