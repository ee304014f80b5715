package docx

import "rcaviewer/reports/export/document"

// small is a document with everything that one can have.
func small() document.Document {
	return document.Document{
		Title: "2 reports & one <RCA>",
		Made:  made,
		Cover: []document.Fact{{Label: "Date", Text: "1 March 2026"}, {Label: "Corpus", Text: "188 reports", Link: "https://example.org/corpus"}},
		Reports: []document.Report{{
			Title: "NA01 & friends - <RCA> - March 9, 2024",
			Row:   []string{"NA01", "2024-03-09", "at least 3 h 30 min", "Unavailable", "Network, Configuration"},
			Facts: []document.Fact{{Label: "Products", Text: "Alma, Higher-Ed Platform"}, {Label: "Instances", Text: "NA01"}},
			Events: []document.Event{
				{Times: times("America/Chicago, UTC-06:00 to UTC-05:00", "23:30 to 04:00", "05:30 to 09:00"), Stated: "until 4:00", Length: "3 h 30 min", Impact: "Unavailable"},
				{Times: times("America/Chicago, UTC-05:00", "08:00, end unknown", "13:00, end unknown"), Length: "end unknown", Impact: "Degraded"},
			},
			Parts: []document.Section{
				{Heading: "Summary", Blocks: document.Blocks(summary)},
				{Heading: "Timeline", Blocks: document.Blocks(timeline)},
				{Heading: "Root cause", Blocks: document.Blocks(cause)},
			},
			Discrepancies: []string{"The title says March 9, the timeline March 10."},
			Source:        `https://example.org/(RCA)/NA01?a=1&b="2"`,
		}, {
			Title:  "דוח תקלה EU02 1.4.2024",
			Row:    []string{"EU02", "unknown", "unknown", "Unknown", "Under investigation"},
			Facts:  []document.Fact{{Label: "Downtime", Text: "unknown"}},
			Source: "not an address",
		}},
	}
}

func times(zone, local, utc string) []document.Fact {
	return []document.Fact{{Label: "Local (" + zone + ")", Text: local}, {Label: "UTC", Text: utc}, {Label: "My time (UTC+00:00)", Text: utc}}
}

const (
	summary = `Nobody could use **NA01** for *three* hours; the ` + "`firewall`" + ` dropped packets.
See [the notice](https://example.org/notice) and [this](javascript:alert(1)).
`
	timeline = `1. The night before:
   - a rule was added;
     - by hand

   It was not reviewed.

       deny any any
       	log

2. The rule was removed.

Later the same night:

5. All was well.

> A quotation
> of two lines.
`
	cause = `חומת האש חסמה את EU01 (2 פעמים) 🔥.

A line that ends here,\
and one that follows. 数据库 👩🏽‍💻 שלום 12, end.
`
)
