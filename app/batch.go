package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"rcaviewer/reports"
	"rcaviewer/reports/importing"
	"rcaviewer/reports/importing/page"
	"rcaviewer/reports/library"
)

// batch is the import that the window reviews: one at a time.
type batch struct {
	mu       sync.Mutex
	items    []ImportItem
	places   []place // of the items' records
	records  *spool
	importer *importer
}

var errNoPage = errors.New("the import has no such page; it may have ended")

func (b *batch) begin(ctx context.Context, a *App) (err error) {
	if b.importer, err = a.importer(ctx); err == nil {
		b.records, err = newSpool()
	}
	return err
}

// take adds a page to the batch. What a later one of the same batch repeats is a duplicate already.
func (b *batch) take(result page.Result) error {
	t := b.importer.take(result)
	item := ImportItem{Key: len(b.items) + 1, File: t.file, Status: StatusNew}
	at := place{}
	if t.err != nil {
		item.Status, item.Reason = StatusRejected, oneLine(t.reason())
	} else {
		r := t.draft.Report
		item.Title, item.DuplicateOf = r.Title, t.duplicateOf
		item.Findings, item.Worst = len(t.draft.Findings), worst(t.draft.Findings)
		r.ID = b.importer.filed.Free(r.ID)
		if item.ID = r.ID; t.duplicateOf != "" {
			item.Status, item.ID = StatusDuplicate, t.duplicateOf
		} else {
			b.importer.note(r, t.digest)
		}
		var err error
		if at, err = b.records.put(recordOf(t), t.draft.Page.Original); err != nil {
			return err
		}
	}
	b.items, b.places = append(b.items, item), append(b.places, at)
	return nil
}

func (b *batch) list() ImportBatch { return ImportBatch{append([]ImportItem{}, b.items...)} }

// find gives a page that was read and can be decided on.
func (b *batch) find(key int) (*ImportItem, error) {
	at := slices.IndexFunc(b.items, func(i ImportItem) bool { return i.Key == key })
	if at < 0 {
		return nil, errNoPage
	}
	return &b.items[at], nil
}

// open gives a page that can be decided on, with its record.
func (b *batch) open(key int) (*ImportItem, record, error) {
	item, err := b.find(key)
	if err != nil {
		return nil, record{}, err
	}
	switch item.Status {
	case StatusRejected:
		return nil, record{}, fmt.Errorf("%s is no report: %s", item.File, item.Reason)
	case StatusImported:
		return nil, record{}, fmt.Errorf("%s has been imported as %s", item.File, item.ID)
	}
	r, err := b.records.get(b.places[key-1])
	return item, r, err
}

// forget ends the batch.
func (b *batch) forget() {
	if b.records != nil {
		b.records.close()
	}
	b.items, b.places, b.records, b.importer = nil, nil, nil, nil
}

func (b *batch) accept(folder *library.Folder, item *ImportItem, from record, r *reports.Report, replace bool) (id string, err error) {
	original, err := b.records.original(b.places[item.Key-1])
	if err != nil {
		return "", err
	}
	if replace && item.DuplicateOf != "" {
		r.ID = item.DuplicateOf
		err = folder.Replace(r, original, from.Extension, from.Digest)
	} else {
		r.ID, err = folder.Add(r, original, from.Extension, from.Digest)
	}
	if err != nil {
		return "", err
	}
	b.importer.note(r, from.Digest)
	item.Status, item.ID, item.Title = StatusImported, r.ID, r.Title
	return r.ID, nil
}

func (b *batch) acceptAsRead(folder *library.Folder, item *ImportItem) error {
	_, from, err := b.open(item.Key)
	if err != nil {
		return err
	}
	r, err := from.report()
	if err != nil {
		return err
	}
	_, err = b.accept(folder, item, from, r, false)
	return err
}

func (b *batch) acceptAs(folder *library.Folder, key int, r *reports.Report, replace bool) (string, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	item, from, err := b.open(key)
	if err != nil {
		return "", err
	}
	read, err := from.report()
	if err != nil {
		return "", err
	}
	if id := importing.ID(r); id != "" && id != importing.ID(read) {
		r.ID = id // the day or the instances were corrected, and the id says both
	}
	return b.accept(folder, item, from, r, replace)
}

func (b *batch) acceptClean(ctx context.Context, folder *library.Folder) (ImportBatch, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for n := range b.items {
		item := &b.items[n]
		if item.Status != StatusNew || item.Worst == importing.Warning || item.Worst == importing.Error {
			continue
		}
		if ctx.Err() != nil {
			break
		}
		if err := b.acceptAsRead(folder, item); err != nil {
			return b.list(), err
		}
	}
	return b.list(), nil
}
