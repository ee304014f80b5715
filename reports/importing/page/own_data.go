package page

import (
	"encoding/json"
	"strings"

	"rcaviewer/reports/lazyregexp"
)

// tableHead is how the tables begin that this program exports, unless somebody chose their columns:
// as a file, as cells that were copied, and as a row of a page.
var tableHead = lazyregexp.New(`(?i)^"?id"?(,|;|\t| \| )"?title"?(,|;|\t| \| )"?products"?(,|;|\t| \| )"?instances`)

// ownData tells whether text that is no page is what this program exports for other programs.
func ownData(data []byte) error {
	text := strings.TrimLeft(strings.TrimPrefix(string(data[:min(len(data), 100)]), "\ufeff"), " \t\r\n")
	switch {
	case tableHead.MatchString(text):
		return &ownExport{made: forSpreadsheets}
	case !strings.HasPrefix(text, "[") && !strings.HasPrefix(text, "{"):
		return nil
	}
	if n := reportsListed(data); n > 0 {
		return &ownExport{reports: n, made: forPrograms}
	}
	return nil
}

// reportsListed counts the reports of JSON as this program writes it: a list of them, or one.
func reportsListed(data []byte) int {
	type report struct {
		ID       string
		Sections []struct{ Heading string }
		AtLeast  *bool `json:"downtimeAtLeast"`
	}
	var all []report
	if json.Unmarshal(data, &all) != nil {
		all = make([]report, 1)
		if json.Unmarshal(data, &all[0]) != nil {
			return 0
		}
	}
	for _, r := range all {
		if r.ID == "" || len(r.Sections) == 0 || r.AtLeast == nil {
			return 0
		}
	}
	return len(all)
}
