package importing

import (
	"errors"

	"rcaviewer/reports"
	"rcaviewer/reports/importing/page"
)

// Known is what other reports teach: the names that are in use, the zones of instances, and which
// words speak for which cause. It may be used by several goroutines at once.
type Known struct{}

// Learn takes from reports what helps to understand a page.
func Learn(all []*reports.Report) *Known { return &Known{} }

var errNotYet = errors.New("understanding pages is not built yet")

// Understand makes a draft of a page. The error is a *Rejected that says why there is none.
func (k *Known) Understand(p *page.Page) (*Draft, error) { return nil, errNotYet }
