package reports

import "fmt"

// Severities of a Problem. An error keeps a report from being read; a warning does not.
const (
	SeverityError   = "error"
	SeverityWarning = "warning"
)

// A Problem is something wrong in a report's file, and where.
type Problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1
	Column   int    `json:"column"` // from 1
	Field    string `json:"field"`  // front matter field or section heading, or empty
	Severity string `json:"severity"`
	Message  string `json:"message"` // what is wrong and what is allowed
	Fix      string `json:"fix"`     // what to write instead where that is clear, or empty
}

// String is the problem as editors and compilers print one.
func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Invalid is the error of a file that is no valid report.
type Invalid struct{ Problems []Problem }

func (e *Invalid) Error() string { return e.First().String() }

// First is the problem that says why: the first error.
func (e *Invalid) First() Problem {
	for _, p := range e.Problems {
		if p.Severity == SeverityError {
			return p
		}
	}
	return e.Problems[0]
}

// HasErrors tells whether any of the problems is an error.
func HasErrors(problems []Problem) bool {
	for _, p := range problems {
		if p.Severity == SeverityError {
			return true
		}
	}
	return false
}
