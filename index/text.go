package index

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/analysis/analyzer/custom" // registers custom analyzers
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"rcaviewer/index/query"
	"rcaviewer/reports"
)

// textField is one of the fields that words are searched in.
type textField int

const (
	titleField textField = iota
	namesField           // instances, products, region, data center and causes
	rootField
	measuresField
	summaryField
	timelineField
	numTextFields
)

// textFieldNames are the fields' names in the index.
var textFieldNames = [numTextFields]string{"title", "names", "root", "measures", "summary", "timeline"}

// fieldSet is a set of text fields.
type fieldSet uint8

const allFields fieldSet = 1<<numTextFields - 1

func (s fieldSet) has(f textField) bool { return s&(1<<f) != 0 }

// fieldsOf are the fields that a part of the query language means.
func fieldsOf(p query.Part) fieldSet {
	for f, name := range textFieldNames {
		if name == string(p) {
			return 1 << f
		}
	}
	return allFields
}

// fieldText is what a report has in a text field. Names are one text each, so that a phrase does
// not run from one into the next.
func fieldText(r *reports.Report, f textField) []string {
	switch f {
	case titleField:
		return []string{r.Title}
	case namesField:
		names := append(append([]string{}, r.Instances...), r.Products...)
		names = append(names, string(r.Region))
		if r.DataCenter != "" {
			names = append(names, r.DataCenter)
		}
		for _, c := range r.Causes {
			names = append(names, reports.Label(reports.Causes, string(c)))
		}
		return names
	}
	return []string{reports.Plain(r.Sections[sectionOf(f)])}
}

// sectionOf is the section of the report that a text field holds.
func sectionOf(f textField) int {
	switch f {
	case rootField:
		return reports.RootCause
	case measuresField:
		return reports.Measures
	case timelineField:
		return reports.Timeline
	}
	return reports.Summary
}

// text is the searchable part of an index: the words of a number of reports.
type text struct {
	bleve      bleve.Index
	reader     bleveindex.IndexReader
	rows       []int32 // row of the columns by Bleve's document number
	vocabulary *vocabulary
	// meanLength is the mean number of words of a field, for the field's weight in the score.
	meanLength [numTextFields]float64
}

// batchSize is how many reports are handed to Bleve at once. Every batch becomes a segment, and
// many segments make searching slower, so batches are large.
const batchSize = 2000

// newText indexes reports in memory. It stops with the context's error when that ends.
func newText(ctx context.Context, columns *reports.Columns) (*text, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	index, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("create the index: %w", err)
	}
	t := &text{bleve: index}
	if err := t.fill(ctx, columns); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

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

func (t *text) fill(ctx context.Context, columns *reports.Columns) error {
	batch := t.bleve.NewBatch()
	for row, r := range columns.Reports {
		document := make(map[string]any, numTextFields)
		for f := range numTextFields {
			texts := fieldText(r, f)
			for i, text := range texts {
				texts[i] = lower(text)
			}
			document[textFieldNames[f]] = texts
		}
		if err := batch.Index(strconv.Itoa(row), document); err != nil {
			return fmt.Errorf("index %s: %w", r.ID, err)
		}
		if batch.Size() < batchSize && row < columns.Len()-1 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := t.bleve.Batch(batch); err != nil {
			return fmt.Errorf("write the index: %w", err)
		}
		batch.Reset()
	}
	return t.open(columns.Len())
}

// open reads what searching needs beside Bleve: rows, vocabulary and lengths.
func (t *text) open(rows int) error {
	advanced, err := t.bleve.Advanced()
	if err != nil {
		return fmt.Errorf("open the index: %w", err)
	}
	if t.reader, err = advanced.Reader(); err != nil {
		return fmt.Errorf("open the index: %w", err)
	}
	if err := t.mapRows(rows); err != nil {
		return fmt.Errorf("read the index's reports: %w", err)
	}
	if t.vocabulary, err = newVocabulary(t.reader); err != nil {
		return fmt.Errorf("read the index's words: %w", err)
	}
	for f := range numTextFields {
		t.meanLength[f] = float64(t.vocabulary.occurrences[f]) / float64(max(rows, 1))
	}
	return nil
}

// mapRows notes which row each of Bleve's documents is.
func (t *text) mapRows(rows int) error {
	ids, err := t.reader.DocIDReaderAll()
	if err != nil {
		return err
	}
	defer ids.Close()
	t.rows = make([]int32, rows)
	for {
		internal, err := ids.Next()
		if err != nil || internal == nil {
			return err
		}
		external, err := t.reader.ExternalID(internal)
		if err != nil {
			return err
		}
		row, err := strconv.Atoi(external)
		if err != nil || row >= rows {
			return fmt.Errorf("unknown document %q", external)
		}
		number := int(internal.Value())
		for len(t.rows) <= number {
			t.rows = append(t.rows, 0)
		}
		t.rows[number] = int32(row)
	}
}

func (t *text) close() {
	if t.reader != nil {
		t.reader.Close() // only frees memory
	}
	t.bleve.Close() // in memory: nothing to lose
}

// joined is a word without the hyphens and signs that cut it, load-balancer as loadbalancer.
func joined(words []string) string { return strings.Join(words, "") }
