package window

import (
	"os"
	"path/filepath"
	"testing"

	"rcaviewer/app"
)

func TestSaveDialogName(t *testing.T) {
	markdown := app.Format{ID: "markdown", Label: "Markdown", Extension: ".md"}
	csv := app.Format{ID: "csv", Label: "Table (CSV)", Extension: "csv"}
	tests := []struct {
		name   string
		format app.Format
		ids    []string
		want   string
	}{
		{"nothing selected", markdown, nil, "rca-reports.md"},
		{"one report", markdown, []string{"2018-11-07-na04"}, "2018-11-07-na04.md"},
		{"several", csv, []string{"a", "b", "c"}, "rca-reports-3.csv"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := saveDialog(test.format, test.ids, "").Name; got != test.want {
				t.Errorf("the dialog proposes %q, want %q", got, test.want)
			}
		})
	}
}

func TestWithExtension(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken")
	if err := os.WriteFile(taken+".md", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	free := filepath.Join(folder, "free")
	tests := []struct{ name, path, want string }{
		{"cancelled", "", ""},
		{"complete", free + ".md", free + ".md"},
		{"another ending", free + ".txt", free + ".txt"},
		{"bare", free, free + ".md"},
		{"completing would replace a file", taken, taken},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := withExtension(test.path, ".md"); got != test.want {
				t.Errorf("withExtension(%q) = %q, want %q", test.path, got, test.want)
			}
		})
	}
}

func TestExistingFolder(t *testing.T) {
	here := t.TempDir()
	file := filepath.Join(here, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := existingFolder("", filepath.Join(here, "gone"), file, here); got != here {
		t.Errorf("existingFolder = %q, want %q", got, here)
	}
	if got := existingFolder("", filepath.Join(here, "gone")); got != "" {
		t.Errorf("existingFolder = %q, want none", got)
	}
}
