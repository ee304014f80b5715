package app

import (
	"context"
	"fmt"
	"iter"
	"time"

	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
)

// An ImportItem is a page of a batch, in the list of the review.
type ImportItem struct {
	Key         int    `json:"key"`
	File        string `json:"file"`
	Title       string `json:"title"`
	ID          string `json:"id"`
	Status      string `json:"status"`   // new, duplicate, rejected, imported or skipped
	Reason      string `json:"reason"`   // of a rejected page
	Findings    int    `json:"findings"` // how many
	Worst       string `json:"worst"`    // severity of the worst finding, or empty
	DuplicateOf string `json:"duplicateOf"`
}

// An ImportBatch is the pages of a batch in the order in which they were given.
type ImportBatch struct {
	Items []ImportItem `json:"items"`
}

// ReadPages reads pages for review. Nothing is filed. An import that was going on is forgotten. When
// the context ends, the batch has the pages read so far.
func (a *App) ReadPages(ctx context.Context, paths []string) (ImportBatch, error) {
	return a.readBatch(ctx, countPages(ctx, paths), pages(ctx, paths, nil))
}

// ReadText reads a page that was pasted.
func (a *App) ReadText(ctx context.Context, text string) (ImportBatch, error) {
	return a.readBatch(ctx, 1, func(yield func(page.Result) bool) { yield(page.FromText("pasted text", []byte(text))) })
}

// tellEach is how often the window hears how far reading is.
const tellEach = 50 * time.Millisecond

func (a *App) readBatch(ctx context.Context, total int, all iter.Seq[page.Result]) (ImportBatch, error) {
	b := &a.batch
	b.mu.Lock()
	defer b.mu.Unlock()
	b.forget()
	if err := b.begin(ctx, a); err != nil {
		return ImportBatch{}, fmt.Errorf("import: %w", err)
	}
	var told time.Time
	for result := range all {
		if ctx.Err() != nil || a.ctx.Err() != nil {
			break
		}
		if err := b.take(result); err != nil {
			b.forget()
			return ImportBatch{}, fmt.Errorf("import: %w", err)
		}
		if time.Since(told) > tellEach {
			told = time.Now()
			a.tell(Change{Kind: "importing", Done: len(b.items), Total: max(total, len(b.items))})
		}
	}
	return b.list(), nil
}

// EndImport forgets the batch. What was not accepted is not filed.
func (a *App) EndImport() {
	a.batch.mu.Lock()
	defer a.batch.mu.Unlock()
	a.batch.forget()
}

// SkipImport leaves a page out.
func (a *App) SkipImport(key int) error {
	a.batch.mu.Lock()
	defer a.batch.mu.Unlock()
	item, err := a.batch.find(key)
	if err != nil {
		return err
	}
	if item.Status == StatusImported {
		return fmt.Errorf("%s has been imported as %s", item.File, item.ID)
	}
	item.Status = StatusSkipped
	return nil
}

// AcceptImport files a page as its form is, and gives the id that the report got. With replace the
// report takes the place of the one that the page was filed as before.
func (a *App) AcceptImport(key int, f Form, replace bool) (id string, err error) {
	folder, err := a.folder()
	if err != nil {
		return "", err
	}
	r, err := f.toReport()
	if err != nil {
		return "", err
	}
	if id, err = a.batch.acceptAs(folder, key, r, replace); err != nil {
		return "", err
	}
	a.wrote()
	return id, nil
}

// AcceptClean files all new pages in which nothing was found that somebody should look at.
func (a *App) AcceptClean(ctx context.Context) (ImportBatch, error) {
	ctx, done, err := a.task(ctx)
	if err != nil {
		return ImportBatch{}, err
	}
	defer done()
	folder, err := a.folder()
	if err != nil {
		return ImportBatch{}, err
	}
	list, err := a.batch.acceptClean(ctx, folder)
	a.wrote()
	return list, err
}

// A Review is a page with all that is needed to decide on it.
type Review struct {
	Item     ImportItem          `json:"item"`
	Page     []PageLine          `json:"page"`
	Form     Form                `json:"form"`
	Findings []importing.Finding `json:"findings"`
	Evidence []FieldEvidence     `json:"evidence"`
	Problems []FormProblem       `json:"problems"`
}

// ReviewImport gives a page and its form.
func (a *App) ReviewImport(key int) (Review, error) {
	a.batch.mu.Lock()
	defer a.batch.mu.Unlock()
	item, from, err := a.batch.open(key)
	if err != nil {
		return Review{}, err
	}
	r, err := from.report()
	if err != nil {
		return Review{}, err
	}
	form := formOf(r)
	return Review{*item, from.Lines, form, from.Findings, from.Evidence, a.CheckForm(form, true)}, nil
}
