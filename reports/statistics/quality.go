package statistics

import "rcaviewer/reports"

// A Quality counts reports that lack something.
type Quality struct {
	Kind  string  `json:"kind"` // one of QualityKinds
	Label string  `json:"label"`
	Count int     `json:"count"`
	Rows  []int32 `json:"-"`
}

// What reports may lack.
const (
	Discrepancies = "discrepancies"
	UnknownEnds   = "unknown-ends"
	NoCause       = "no-cause"
	NoSource      = "no-source"
)

// QualityKinds are what reports may lack, with the words that people read.
var QualityKinds = []reports.Term{
	{ID: Discrepancies, Label: "With discrepancies", Description: "The published report contradicts itself or leaves something out."},
	{ID: UnknownEnds, Label: "With an unknown end", Description: "The report does not say when an event ended, or tells of no event."},
	{ID: NoCause, Label: "Without a cause", Description: "The report names no cause; it says that it is under investigation."},
	{ID: NoSource, Label: "Without a source", Description: "The report does not say where it was published."},
}

// QualityOf finds what rows lack, a Quality for each of QualityKinds.
func QualityOf(c *reports.Columns, rows []int32) []Quality {
	noCause, _ := c.Code(reports.FieldCause, "under-investigation")
	lacks := []func(row int32) bool{
		func(row int32) bool { return c.Discrepant[row] },
		func(row int32) bool { return c.AtLeast[row] || c.Downtime[row] < 0 },
		func(row int32) bool {
			for _, code := range c.Codes(reports.FieldCause, int(row)) {
				if int(code) == noCause {
					return true
				}
			}
			return false
		},
		func(row int32) bool { return c.Sourceless[row] },
	}
	list := make([]Quality, len(QualityKinds))
	for i, kind := range QualityKinds {
		list[i] = Quality{Kind: kind.ID, Label: kind.Label}
		for _, row := range rows {
			if lacks[i](row) {
				list[i].Rows = append(list[i].Rows, row)
			}
		}
		list[i].Count = len(list[i].Rows)
	}
	return list
}
