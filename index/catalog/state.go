package catalog

import (
	"fmt"
	"path/filepath"
	"slices"
	"sync"

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
	origins  []origin // by row
	byID     func() map[string]int32
}

// origin is where a row's report is: a row of a part.
type origin struct {
	part *part
	row  int32
}

// newState puts the live rows of parts together. A report of the library hides the embedded one
// of its id, and a later part's row an earlier one's.
func newState(library string, all []*part, problems []reports.Problem) *State {
	s := &State{Problems: problems, library: library}
	columns := reports.NewColumns(nil)
	hidden := hiddenRows(all)
	placed := make([][]int32, len(all)) // row of each part's rows
	for i, p := range all {
		placed[i] = make([]int32, p.Columns.Len())
		var rows []int
		for row := range p.Columns.Len() {
			placed[i][row] = -1
			if !p.dead[row] && !hidden[origin{p, int32(row)}] {
				placed[i][row] = int32(len(s.origins))
				rows = append(rows, row)
				s.origins = append(s.origins, origin{p, int32(row)})
			}
		}
		columns.Append(p.Columns, rows)
	}
	s.Index = index.New(columns, s.Report)
	s.byID = sync.OnceValue(func() map[string]int32 {
		rows := make(map[string]int32, columns.Len())
		for row, id := range columns.IDs {
			rows[id] = int32(row)
		}
		return rows
	})
	s.setWords(all, placed)
	return s
}

// withProblems is the state with other problems.
func (s *State) withProblems(problems []reports.Problem) *State {
	other := *s
	other.Problems = problems
	return &other
}

// Same tells whether another state has the same reports in the same order, unchanged.
func (s *State) Same(other *State) bool {
	if s.Index == other.Index {
		return true
	}
	ids, others := s.Index.Columns().IDs, other.Index.Columns().IDs
	if !slices.Equal(ids, others) {
		return false
	}
	for row, o := range s.origins {
		if o.part.Files[o.row] != other.origins[row].part.Files[other.origins[row].row] {
			return false
		}
	}
	return true
}

// setWords lets words be searched once every part has its words open.
func (s *State) setWords(all []*part, placed [][]int32) {
	segments := make([]index.Placed, 0, len(all))
	for i, p := range all {
		if p.words == nil {
			return
		}
		segments = append(segments, index.Placed{Segment: p.words, Rows: placed[i]})
	}
	s.Index.SetWords(segments)
}

// hiddenRows are the live rows whose id a later row has too, or a library row where they are
// embedded. Parts are in the order in which they were made; only libraries can hide, so a catalog
// without one has nothing to look through.
func hiddenRows(all []*part) map[origin]bool {
	hidden := map[origin]bool{}
	if len(all) < 2 {
		return hidden
	}
	last := map[string]origin{}
	for _, p := range all {
		for row := range p.Columns.Len() {
			if p.dead[row] {
				continue
			}
			id, here := p.Columns.IDs[row], origin{p, int32(row)}
			before, taken := last[id]
			switch {
			case !taken:
				last[id] = here
			case p.Files[row].Name == "" && before.file() != "":
				hidden[here] = true
			default:
				hidden[before] = true
				last[id] = here
			}
		}
	}
	return hidden
}

func (o origin) file() string { return o.part.Files[o.row].Name }

// Row finds the row of an id.
func (s *State) Row(id string) (int, bool) {
	row, ok := s.byID()[id]
	return int(row), ok
}

// Own tells whether a row's report is the user's own rather than embedded.
func (s *State) Own(row int) bool { return s.origins[row].file() != "" }

// Address is the key of the address that a row's report was published at; see reports.AddressKey.
func (s *State) Address(row int) uint64 {
	o := s.origins[row]
	return o.part.Addresses[o.row]
}

// File is the path of a library report's file, empty for an embedded one.
func (s *State) File(row int) string {
	if name := s.origins[row].file(); name != "" {
		return filepath.Join(s.library, name)
	}
	return ""
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
