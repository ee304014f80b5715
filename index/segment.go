package index

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/custom" // registers custom analyzers
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"rcaviewer/reports"
)

// A Segment holds the words of a number of reports, which it knows by the order in which they
// were added. It never changes once it is written, so that several indexes, and several
// processes, can use one at once.
type Segment struct {
	bleve  bleve.Index
	reader bleveindex.IndexReader
	parts  []part
	// ordinals are the places of reports in the order of adding, by Bleve's document number.
	ordinals   []int32
	vocabulary *vocabulary
	closing    sync.Once
}

// batchSize is how many reports are handed to Bleve at once. In memory every batch stays a
// segment of Bleve's own, and many of those make searching slower.
const batchSize = 2000

func newMapping() (mapping.IndexMapping, error) {
	m := bleve.NewIndexMapping()
	err := m.AddCustomAnalyzer(analyzerName, map[string]any{"type": "custom", "tokenizer": unicode.Name})
	if err != nil {
		return nil, fmt.Errorf("define the analyzer: %w", err)
	}
	document := bleve.NewDocumentStaticMapping()
	for _, name := range textFieldNames {
		field := bleve.NewTextFieldMapping()
		field.Analyzer = analyzerName
		field.Store, field.IncludeInAll, field.DocValues = false, false, false
		field.IncludeTermVectors = true // phrases need the places of words
		document.AddFieldMappingsAt(name, field)
	}
	m.DefaultMapping = document
	return m, nil
}

// A SegmentWriter writes the words of reports, one after the other.
type SegmentWriter struct {
	ctx     context.Context
	path    string // of a folder; empty for a segment in memory
	memory  bleve.Index
	batch   *bleve.Batch
	disk    bleve.Builder
	reports int
}

// NewSegmentWriter writes to a folder that does not exist yet, or to memory when path is empty.
// Adding stops with the context's error when that ends.
func NewSegmentWriter(ctx context.Context, path string) (*SegmentWriter, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	w := &SegmentWriter{ctx: ctx, path: path}
	if path == "" {
		if w.memory, err = bleve.NewUsing("", m, scorch.Name, scorch.Name, nil); err == nil {
			w.batch = w.memory.NewBatch()
		}
	} else {
		w.disk, err = bleve.NewBuilder(path, m, map[string]any{"batchSize": 1000, "buildPathPrefix": path})
	}
	if err != nil {
		return nil, fmt.Errorf("create the index: %w", err)
	}
	return w, nil
}

// Add writes the words of a report.
func (w *SegmentWriter) Add(r *reports.Report) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	document := make(map[string]any, numTextFields)
	for f := range numTextFields {
		texts := fieldText(r, f)
		for i, text := range texts {
			texts[i] = lower(text)
		}
		document[textFieldNames[f]] = texts
	}
	id := strconv.Itoa(w.reports)
	w.reports++
	var err error
	if w.disk != nil {
		err = w.disk.Index(id, document)
	} else if err = w.batch.Index(id, document); err == nil && w.batch.Size() == batchSize {
		err = w.flush()
	}
	if err != nil {
		return fmt.Errorf("index %s: %w", r.ID, err)
	}
	return nil
}

func (w *SegmentWriter) flush() error {
	defer w.batch.Reset()
	return w.memory.Batch(w.batch)
}

// Finish ends writing and opens the segment.
func (w *SegmentWriter) Finish() (*Segment, error) {
	if w.disk != nil {
		disk := w.disk
		w.disk = nil
		if w.reports == 0 {
			return nil, errors.New("write the index: it has no reports") // Bleve panics on none
		}
		if err := disk.Close(); err != nil {
			return nil, fmt.Errorf("write the index: %w", err)
		}
		opened, err := openReadOnly(w.path)
		if err != nil {
			return nil, err
		}
		return openSegment(opened, nil, w.reports)
	}
	if err := w.flush(); err != nil {
		w.memory.Close()
		return nil, fmt.Errorf("write the index: %w", err)
	}
	return openSegment(w.memory, nil, w.reports)
}

// Discard ends writing without a segment. What is in the folder is the caller's to remove.
func (w *SegmentWriter) Discard() {
	switch {
	case w.memory != nil:
		w.memory.Close()
	case w.disk != nil && w.reports > 0:
		w.disk.Close()
	}
}

// OpenSegment opens a segment in a folder, for reading alone. ordinals are what Ordinals gave when
// it was written.
func OpenSegment(path string, ordinals []int32) (*Segment, error) {
	opened, err := openReadOnly(path)
	if err != nil {
		return nil, err
	}
	return openSegment(opened, ordinals, len(ordinals))
}

func openReadOnly(path string) (opened bleve.Index, err error) {
	defer func() {
		if r := recover(); r != nil { // Bleve panics on some damaged files
			err = fmt.Errorf("open the index: it is damaged: %v", r)
		}
	}()
	// Without a timeout Bleve waits for ever for a file that another process has locked.
	opened, err = bleve.OpenUsing(path, map[string]any{"read_only": true, "bolt_timeout": "1s"})
	if err != nil {
		return nil, fmt.Errorf("open the index: %w", err)
	}
	return opened, nil
}

func openSegment(opened bleve.Index, ordinals []int32, reports int) (s *Segment, err error) {
	s = &Segment{bleve: opened, ordinals: ordinals}
	defer func() {
		if r := recover(); r != nil { // Bleve panics on some damaged files
			err = fmt.Errorf("read the index: it is damaged: %v", r)
		}
		if err != nil {
			s.Close()
			s = nil
		}
	}()
	advanced, err := opened.Advanced()
	if err != nil {
		return s, fmt.Errorf("open the index: %w", err)
	}
	if s.reader, err = advanced.Reader(); err != nil {
		return s, fmt.Errorf("open the index: %w", err)
	}
	if s.parts, err = partsOf(s.reader); err != nil {
		return s, fmt.Errorf("open the index: %w", err)
	}
	if count, err := s.reader.DocCount(); err != nil || count != uint64(reports) {
		return s, fmt.Errorf("open the index: it has %d reports, not %d (%v)", count, reports, err)
	}
	if ordinals == nil {
		if s.ordinals, err = readOrdinals(s.reader, reports); err != nil {
			return s, fmt.Errorf("read the index's reports: %w", err)
		}
	}
	if s.vocabulary, err = readVocabulary(s.reader); err != nil {
		return s, fmt.Errorf("read the index's words: %w", err)
	}
	return s, nil
}

// readOrdinals notes which report each of Bleve's documents is.
func readOrdinals(reader bleveindex.IndexReader, reports int) ([]int32, error) {
	ids, err := reader.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer ids.Close()
	ordinals := make([]int32, reports)
	for seen := 0; ; seen++ {
		internal, err := ids.Next()
		if err != nil {
			return nil, err
		}
		if internal == nil {
			if seen != reports {
				return nil, fmt.Errorf("it has %d of %d reports", seen, reports)
			}
			return ordinals, nil
		}
		external, err := reader.ExternalID(internal)
		if err != nil {
			return nil, err
		}
		ordinal, err := strconv.Atoi(external)
		number := internal.Value()
		if err != nil || ordinal < 0 || ordinal >= reports || number >= uint64(reports) {
			return nil, fmt.Errorf("unknown document %q", external)
		}
		ordinals[number] = int32(ordinal)
	}
}

// Ordinals are the places of the reports, in the order in which they were added, by Bleve's
// number. Reading them from Bleve takes long for many reports, so they are kept beside it.
func (s *Segment) Ordinals() []int32 { return s.ordinals }

// Close frees the segment. It must not be used after; closing twice does nothing.
func (s *Segment) Close() {
	s.closing.Do(func() {
		if s.reader != nil {
			s.reader.Close() // nothing was written: nothing can be lost
		}
		s.bleve.Close()
	})
}
