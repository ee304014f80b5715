package app

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"rcaviewer/reports"
	"rcaviewer/reports/importing"
)

// A spool keeps what was read of a batch in a temporary file, so that a batch of ten thousand pages
// takes little memory and does not depend on files that may change or go meanwhile.
type spool struct {
	file *os.File
	out  *bufio.Writer
	size int64
}

// place is where a record is in the spool, and the original behind it.
type place struct {
	at               int64
	record, original int
}

// A record is a draft as the review needs it.
type record struct {
	Report    []byte // as its file would hold it
	Lines     []PageLine
	Findings  []importing.Finding
	Evidence  []FieldEvidence
	Extension string
	Digest    string
}

func recordOf(t takenPage) record {
	return record{
		Report: t.draft.Report.Markdown(), Lines: pageLines(t.draft.Page), Findings: findings(t.draft.Findings),
		Evidence: places(t.draft.Page.Text, t.draft.Evidence), Extension: t.draft.Page.Extension, Digest: t.digest,
	}
}

func (r record) report() (*reports.Report, error) {
	report, _, err := reports.Parse("", r.Report)
	if err != nil {
		return nil, fmt.Errorf("read what was kept of the page: %w", err)
	}
	return report, nil
}

func newSpool() (*spool, error) {
	file, err := os.CreateTemp("", "rca-viewer-import-*")
	if err != nil {
		return nil, fmt.Errorf("keep the pages meanwhile: %w", err)
	}
	return &spool{file: file, out: bufio.NewWriter(file)}, nil
}

func (s *spool) put(r record, original []byte) (place, error) {
	text, err := json.Marshal(r)
	if err == nil {
		_, err = s.out.Write(text)
	}
	if err == nil {
		_, err = s.out.Write(original)
	}
	if err != nil {
		return place{}, fmt.Errorf("keep the page meanwhile: %w", err)
	}
	at := place{s.size, len(text), len(original)}
	s.size += int64(at.record + at.original)
	return at, nil
}

func (s *spool) get(at place) (r record, err error) {
	text, err := s.read(at.at, at.record)
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	return r, err
}

func (s *spool) original(at place) ([]byte, error) {
	return s.read(at.at+int64(at.record), at.original)
}

func (s *spool) read(at int64, size int) ([]byte, error) {
	text := make([]byte, size)
	err := s.out.Flush()
	if err == nil {
		_, err = io.ReadFull(io.NewSectionReader(s.file, at, int64(size)), text)
	}
	if err != nil {
		return nil, fmt.Errorf("read what was kept of the page: %w", err)
	}
	return text, nil
}

// close removes the file. One that cannot be removed is a temporary file that stays.
func (s *spool) close() {
	s.file.Close()
	os.Remove(s.file.Name())
}
