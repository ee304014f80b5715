package reports

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "accept what the tests see as the new golden files")

// checkedAs is the name under which every case of testdata/check is checked: the one that fits
// the id that the cases share.
const checkedAs = "2024-03-05-eu07.md"

// TestCheck compares the problems of each testdata/check/NAME.md with NAME.txt. To add a case,
// write its .md and run with -update.
func TestCheck(t *testing.T) {
	cases, err := filepath.Glob("testdata/check/*.md")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range cases {
		base := strings.TrimSuffix(file, ".md")
		t.Run(filepath.Base(base), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, base+".txt", printed(Check(checkedAs, text)))
		})
	}
}

// printed lists problems a line each, with the fix or the severity of a warning below.
func printed(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
		if p.Severity != SeverityError {
			fmt.Fprintf(&b, "    %s\n", p.Severity)
		}
		if p.Fix != "" {
			fmt.Fprintf(&b, "    fix: %s\n", p.Fix)
		}
	}
	return b.String()
}

// golden compares a text with a file, or writes the file with -update.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s differs (-golden +got); accept it with -update:\n%s", file, diff)
	}
}

// TestParseReturnsWarningsBesideAGoodReport: an empty section is worth a word, not a refusal.
func TestParseReturnsWarningsBesideAGoodReport(t *testing.T) {
	text, err := os.ReadFile("testdata/check/section-empty.md")
	if err != nil {
		t.Fatal(err)
	}
	r, problems, err := Parse(checkedAs, text)
	if err != nil || r == nil || len(problems) != 2 || HasErrors(problems) {
		t.Errorf("Parse gave %v, %v, %v; want a report with two warnings", r, problems, err)
	}
}

// TestInvalidIsItsFirstError: one line has to say why a file was left out.
func TestInvalidIsItsFirstError(t *testing.T) {
	warning := Problem{"a.md", 3, 1, "", SeverityWarning, "odd", ""}
	wrong := Problem{"a.md", 9, 2, "", SeverityError, "wrong", ""}
	for _, problems := range [][]Problem{{wrong}, {warning, wrong}, {wrong, warning}} {
		if got := (&Invalid{problems}).Error(); got != "a.md:9:2: wrong" {
			t.Errorf("the error of %v is %q", problems, got)
		}
	}
}

// TestHostileFilesAreRefusedQuickly: these would take minutes or hundreds of megabytes without the parser's limits.
func TestHostileFilesAreRefusedQuickly(t *testing.T) {
	front := func(text string) string { return "---\n" + text + "\n---\n\n## Summary\n" }
	for name, hostile := range map[string]struct{ text, want string }{
		"too large":            {strings.Repeat("x", MaxSize+1), "the file has more than 1 MB; a report has at most 1048576 bytes"},
		"much front matter":    {front(strings.Repeat("id: x\n", 100_000)), "the front matter has 600001 bytes; it has at most 65536"},
		"brackets":             {front(strings.Repeat("[", MaxSize-100)), "bytes; it has at most 65536"},
		"brackets that fit":    {front(strings.Repeat("[", 30_000)), "exceeded max depth"},
		"lists in lists":       {front(strings.Repeat("- ", 15_000)), "exceeded max depth"},
		"deep but allowed":     {front("id: " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000)), "id is a list"},
		"groups in groups":     {front(strings.Repeat("{a: ", 4000) + strings.Repeat("}", 4000)), `unknown field`},
		"keys in keys":         {front(strings.Repeat("? ", 15_000)), "exceeded max depth"},
		"lines of brackets":    {front(strings.Repeat("[\n", 4000)), "not YAML"},
		"one long line":        {front("id: x") + strings.Repeat("x", MaxSize-100), "is missing"},
		"many products":        {front("products: [" + numbers(10_000) + "]"), "is missing"},
		"many problems":        {front(strings.Repeat("a:\n", 10_000)), "unknown field"},
		"many unknown headers": {front("id: x") + strings.Repeat("## x\n", 200_000), "is missing"},
		"many events":          {front("events:\n" + strings.Repeat("- {}\n", 6000)), "is missing"},
	} {
		start := time.Now()
		problems := Check(checkedAs, []byte(hostile.text))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		if len(problems) == 0 || len(problems) > maxProblems+1 {
			t.Errorf("%s: %d problems, want 1 to %d", name, len(problems), maxProblems+1)
			continue
		}
		if !strings.Contains(printed(problems), hostile.want) {
			t.Errorf("%s: no problem says %q, but %v ...", name, hostile.want, problems[0])
		}
	}
}

// numbers lists the numbers below n.
func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,", i)
	}
	return b.String()
}

// TestProblemsBeyondTheLimitAreAnnounced: who repairs a hundred is told that there are more.
func TestProblemsBeyondTheLimitAreAnnounced(t *testing.T) {
	problems := Check(checkedAs, []byte("---\n"+strings.Repeat("a:\n", 500)+"---\n"))
	if len(problems) != maxProblems+1 {
		t.Fatalf("%d problems, want %d and a last one", len(problems), maxProblems)
	}
	if last := problems[maxProblems]; !strings.Contains(last.Message, "there are more") || last.Severity != SeverityError {
		t.Errorf("the last problem is %v", last)
	}
}
