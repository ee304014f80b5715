package app

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/importing"
	"rcaviewer/reports/library"
)

// ImportOptions say what to do with pages that were read.
type ImportOptions struct {
	DryRun  bool // nothing is filed
	Replace bool // a page that has been filed replaces its report
}

// Statuses of a page.
const (
	StatusNew       = "new" // read, and not decided upon
	StatusImported  = "imported"
	StatusDuplicate = "duplicate"
	StatusRejected  = "rejected"
	StatusSkipped   = "skipped"
)

// Imported is what became of a page.
type Imported struct {
	File     string              `json:"file"`
	Status   string              `json:"status"` // imported, duplicate or rejected
	ID       string              `json:"id"`     // of the report, or of the one that was there before
	Report   *reports.Detail     `json:"report"` // nil when rejected
	Findings []importing.Finding `json:"findings"`
	Reason   string              `json:"-"` // why it was rejected
}

// Import reads pages and files each that can be a report and is new. step hears of each page, with
// how many were read and how many there will be; nothing is kept of it, so a folder of any size can
// be imported. It gives how many pages were rejected. When the context ends, what was filed stays:
// a page is filed whole or not at all.
func (a *App) Import(ctx context.Context, paths []string, stdin io.Reader, o ImportOptions,
	step func(done, total int, last Imported)) (rejected int, err error) {
	ctx, end, err := a.task(ctx)
	if err != nil {
		return 0, fmt.Errorf("import: %w", err)
	}
	defer end()
	var folder *library.Folder
	if !o.DryRun {
		if folder, err = a.folder(); err != nil {
			return 0, fmt.Errorf("import: %w", err)
		}
	}
	i, err := a.importer(ctx)
	if err != nil {
		return 0, fmt.Errorf("import: %w", err)
	}
	done, total := 0, countPages(ctx, paths)
	for result := range pages(ctx, paths, stdin) {
		last := i.file(folder, i.take(result), o.Replace)
		done++
		if last.Status == StatusRejected {
			rejected++
		}
		step(done, max(done, total), last)
		if ctx.Err() != nil {
			break
		}
	}
	if err := ctx.Err(); err != nil {
		return rejected, fmt.Errorf("import: stopped after %d of %d pages: %w", done, max(done, total), err)
	}
	return rejected, nil
}

// file files a page where that is to be done; without a folder it only tells what would happen.
func (i *importer) file(folder *library.Folder, t takenPage, replace bool) Imported {
	if t.err != nil {
		return rejectedPage(t)
	}
	r := *t.draft.Report
	made := Imported{File: t.file, Status: StatusImported, Findings: findings(t.draft.Findings)}
	var err error
	switch {
	case t.duplicateOf != "":
		r.ID = t.duplicateOf
		if !replace {
			made.Status = StatusDuplicate
		} else if folder != nil {
			err = folder.Replace(&r, t.draft.Page.Original, t.draft.Page.Extension, t.digest)
		}
	case folder != nil:
		r.ID, err = folder.Add(&r, t.draft.Page.Original, t.draft.Page.Extension, t.digest)
	default:
		r.ID = i.filed.Free(r.ID)
	}
	if err != nil {
		t.err = err
		return rejectedPage(t)
	}
	if made.Status == StatusImported {
		i.note(&r, t.digest)
	}
	detail := r.Detail()
	made.ID, made.Report = r.ID, &detail
	return made
}

// rejectedPage gives the reason as a finding too: of what JSON tells, that is the place for it.
func rejectedPage(t takenPage) Imported {
	why := oneLine(t.reason())
	return Imported{
		File: t.file, Status: StatusRejected, Reason: why,
		Findings: []importing.Finding{{Severity: importing.Error, Message: why}},
	}
}

func findings(list []importing.Finding) []importing.Finding {
	return append([]importing.Finding{}, list...)
}

// worst is the worst severity of findings, empty without any.
func worst(list []importing.Finding) string {
	for _, severity := range []string{importing.Error, importing.Warning, importing.Info} {
		if slices.ContainsFunc(list, func(f importing.Finding) bool { return f.Severity == severity }) {
			return severity
		}
	}
	return ""
}

// oneLine writes a reason on one line, whatever a page or a system put into it.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
