package table

import "rcaviewer/reports"

// one is the event of a row; false where the report names none.
func (r row) one() (reports.Event, bool) {
	if r.event < 0 {
		return reports.Event{}, false
	}
	return r.report.Events[r.event], true
}

func (r row) eventNumber() cell {
	if r.event < 0 {
		return cell{}
	}
	return count(r.event + 1)
}

func (r row) impact() cell {
	if e, known := r.one(); known {
		return textOf(string(e.Impact))
	}
	return textOf(string(reports.ImpactUnknown))
}

func (r row) impactLabel() cell {
	return textOf(reports.Label(reports.Impacts, r.impact().text))
}

func (r row) minutes() cell {
	e, _ := r.one()
	minutes, known := e.Minutes()
	if !known {
		return cell{}
	}
	return count(minutes)
}

func (r row) stated() cell {
	e, _ := r.one()
	return textOf(e.Stated)
}
