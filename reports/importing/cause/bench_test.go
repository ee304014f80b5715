package cause

import "testing"

func BenchmarkTrain(b *testing.B) {
	all := corpus(b)
	for b.Loop() {
		Train(all)
	}
}

func BenchmarkPropose(b *testing.B) {
	all := corpus(b)
	c := Train(all)
	n := 0
	for b.Loop() {
		r := all[n%len(all)]
		n++
		c.Propose(r.Title, plain(r, rootCauseAt), plain(r, measuresAt), plain(r, timelineAt))
	}
}

// BenchmarkCrossValidation prints how good the proposals are, over ten folds of the embedded reports.
func BenchmarkCrossValidation(b *testing.B) {
	together := groups(corpus(b))
	var f figures
	for b.Loop() {
		f = crossValidate(together, 1, nil)
	}
	b.ReportMetric(100*f.of(f.main), "%main-right")
	b.ReportMetric(100*f.of(f.any), "%any-right")
	b.ReportMetric(f.of(f.proposed), "proposed/report")
}
