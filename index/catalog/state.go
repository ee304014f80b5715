package catalog

import (
	"fmt"
	"path/filepath"
	"slices"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// A State is the catalog at one moment. It never changes.
type State struct {
	// Index searches the reports.
	Index *index.Index
	// Problems are those of library files that could not be read as reports.
	Problems []reports.Problem
	library  string
	parts    []*part   // what counts more comes first
	placed   [][]int32 // the row of each row of a part, -1 where it has none
	origins  []origin  // by row
}

// origin is where a row's report is: a row of one of the parts.
type origin struct{ part, row int32 }

// newState puts the live rows of parts together. A report of the library hides the embedded one
// of its id, and a later part's row an earlier one's.
func newState(library string, all []*part, problems []reports.Problem) *State {
	s := &State{Problems: problems, library: library, parts: slices.Clone(all)}
	slices.Reverse(s.parts)
	slices.SortStableFunc(s.parts, func(a, b *part) int { return rank(a) - rank(b) })
	live := make([]reports.Some, len(s.parts))
	for i, p := range s.parts {
		live[i] = reports.Some{Packed: p.Packed, Out: p.dead}
	}
	columns, placed := reports.Join(live)
	s.placed = placed
	s.origins = make([]origin, columns.Len())
	for i := range placed {
		for from, row := range placed[i] {
			if row >= 0 {
				s.origins[row] = origin{int32(i), int32(from)}
			}
		}
	}
	s.Index = index.New(columns, s.Report)
	return s.withWords()
}

func rank(p *part) int {
	if p.embedded() {
		return 1
	}
	return 0
}

// withWords is the state with the words of its parts, once all are open.
func (s *State) withWords() *State {
	segments := make([]index.Placed, 0, len(s.parts))
	for i, p := range s.parts {
		if p.words == nil {
			return s
		}
		segments = append(segments, index.Placed{Segment: p.words, Rows: s.placed[i]})
	}
	other := *s
	other.Index = s.Index.With(segments)
	return &other
}

// withProblems is the state with other problems.
func (s *State) withProblems(problems []reports.Problem) *State {
	other := *s
	other.Problems = problems
	return &other
}

// Same tells whether another state has the same reports in the same order, unchanged.
func (s *State) Same(other *State) bool {
	columns, others := s.Index.Columns(), other.Index.Columns()
	if columns == others {
		return true
	}
	if !slices.Equal(columns.IDs, others.IDs) {
		return false
	}
	for row, o := range s.origins {
		p, from := s.parts[o.part], other.origins[row]
		if q := other.parts[from.part]; (p != q || o.row != from.row) && p.file(int(o.row)) != q.file(int(from.row)) {
			return false
		}
	}
	return true
}

// origin gives where a row's report is.
func (s *State) origin(row int) (*part, int) {
	o := s.origins[row]
	return s.parts[o.part], int(o.row)
}

// Row finds the row of an id.
func (s *State) Row(id string) (int, bool) { return s.Index.Columns().Row(id) }

// Own tells whether a row's report is the user's own rather than embedded.
func (s *State) Own(row int) bool {
	p, _ := s.origin(row)
	return !p.embedded()
}

// Address is the key of the address that a row's report was published at; see reports.AddressKey.
func (s *State) Address(row int) uint64 {
	p, from := s.origin(row)
	return p.address(from)
}

// File is the path of a library report's file, empty for an embedded one.
func (s *State) File(row int) string {
	p, from := s.origin(row)
	if p.embedded() {
		return ""
	}
	return filepath.Join(s.library, p.file(from).Name)
}

// Report reads the report of a row from where it is. It fails when the file is gone or no report
// any more.
func (s *State) Report(row int) (*reports.Report, error) {
	id := s.Index.Columns().IDs[row]
	name := s.File(row)
	if name == "" {
		text, err := reports.CorpusFileOf(id)
		if err != nil {
			return nil, err
		}
		r, _, err := reports.Parse(id+".md", text)
		return r, err
	}
	text, err := reports.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read report %s: %w", id, err)
	}
	r, _, err := reports.Parse(name, text)
	if err != nil {
		return nil, fmt.Errorf("read report %s: %w", id, err)
	}
	return r, nil
}
