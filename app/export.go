package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"rcaviewer/index/catalog"
	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
	"rcaviewer/reports/export"
	"rcaviewer/reports/export/document"
)

// An Exported says what an export wrote; Path is empty when the user cancelled.
type Exported struct {
	Path    string `json:"path"`
	Folder  string `json:"folder"` // of Path
	Reports int    `json:"reports"`
}

// errNoReports is the answer to an export of nothing.
var errNoReports = errors.New("export: no report is chosen, so there is nothing to write")

// Export writes reports to a file or a folder, in the order of the ids, each once. What was there
// is as it was when anything fails, and when the program is closed before all is written.
func (a *App) Export(ctx context.Context, ids []string, format, path string, o ExportOptions) (Exported, error) {
	n, err := a.export(ctx, ids, format, o, func(ctx context.Context, job exportJob, all []*reports.Report) error {
		if o.Split && !zipped(path) {
			return job.format.WriteFolder(ctx, path, all, job.options)
		}
		return atomicfile.Write(path, func(w io.Writer) error { return job.write(ctx, w, all, o.Split) })
	})
	if err != nil {
		return Exported{}, err
	}
	return Exported{path, filepath.Dir(path), n}, nil
}

// ExportTo writes reports to a stream.
func (a *App) ExportTo(ctx context.Context, w io.Writer, ids []string, format string, o ExportOptions) (Exported, error) {
	n, err := a.export(ctx, ids, format, o, func(ctx context.Context, job exportJob, all []*reports.Report) error {
		return job.write(ctx, w, all, o.Split)
	})
	return Exported{Reports: n}, err
}

// export reads reports and has them written, as a task that Close waits for. It tells how many were
// written.
func (a *App) export(ctx context.Context, ids []string, format string, o ExportOptions,
	write func(context.Context, exportJob, []*reports.Report) error) (int, error) {
	ctx, done, err := a.task(ctx)
	if err != nil {
		return 0, err
	}
	defer done()
	job, err := a.toExport(ctx, ids, format, o)
	if err != nil {
		return 0, err
	}
	all, err := read(ctx, job.state, job.Rows)
	if err == nil {
		err = write(ctx, job, all)
	}
	if err != nil {
		return 0, fmt.Errorf("export: %w", err)
	}
	return len(all), nil
}

// zipped tells whether a path is that of a zip file rather than of a folder.
func zipped(path string) bool {
	info, err := os.Stat(path)
	return strings.EqualFold(filepath.Ext(path), ".zip") && (err != nil || !info.IsDir())
}

// An exportJob is what is to be written. Its reports have not been read.
type exportJob struct {
	chosenReports
	format  export.Format
	options export.Options
}

func (j exportJob) write(ctx context.Context, w io.Writer, all []*reports.Report, split bool) error {
	if split {
		return j.format.WriteSplit(ctx, w, all, j.options)
	}
	return j.format.Write(ctx, w, all, j.options)
}

func (a *App) toExport(ctx context.Context, ids []string, format string, o ExportOptions) (job exportJob, err error) {
	if job.format, err = export.Find(format); err != nil {
		return job, fmt.Errorf("export: %w", err)
	}
	if o.Split {
		if err := job.format.CanSplit(); err != nil {
			return job, fmt.Errorf("export: %w", err)
		}
	}
	mine, err := a.Mine(o.Zone)
	if err != nil {
		return job, fmt.Errorf("export: %w", err)
	}
	if job.options, err = o.forFormats(mine); err != nil {
		return job, fmt.Errorf("export: %w", err)
	}
	if job.chosenReports, err = a.chosen(ids); err != nil {
		return job, err
	}
	if !o.Split && (job.format.Kind == export.Document || job.format.Kind == export.Archive) { // they have a cover
		if job.options.Twins, err = a.twinsAmong(ctx, ids); err != nil {
			return job, fmt.Errorf("export: %w", err)
		}
	}
	job.options.Step = a.tellExported(len(job.Rows))
	return job, nil
}

// tellExported tells how far an export is, the first and the last step and not more than ten a
// second between: each is a message to the window.
func (a *App) tellExported(total int) func(done int) {
	var told time.Time
	return func(done int) {
		if done < total && time.Since(told) < 100*time.Millisecond {
			return
		}
		told = time.Now()
		a.tell(Change{Kind: "exporting", Done: done, Total: total})
	}
}

// chosenReports are reports as the columns have them.
type chosenReports struct {
	state *catalog.State
	document.Whole
}

// chosen are the reports to export. All ids that no report has are named at once.
func (a *App) chosen(ids []string) (chosenReports, error) {
	if len(ids) == 0 {
		return chosenReports{}, errNoReports
	}
	s, err := a.state()
	if err != nil {
		return chosenReports{}, err
	}
	rows, err := rowsOf(s, ids)
	if err != nil {
		return chosenReports{}, fmt.Errorf("export: %w", err)
	}
	return chosenReports{s, document.Whole{Columns: s.Index.Columns(), Rows: rows}}, nil
}
