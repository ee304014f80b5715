package reports

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCorpusIsValidAndWritesItself(t *testing.T) {
	files, err := CorpusFiles()
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 188 {
		t.Errorf("%d embedded reports, want 188", len(files))
	}
	for _, f := range files {
		r, problems, err := Parse(f.ID+".md", f.Text)
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v %v", f.ID, err, problems)
			continue
		}
		if got := r.Markdown(); !bytes.Equal(got, f.Text) {
			t.Errorf("%s is written differently (-file +written):\n%s", f.ID, cmp.Diff(string(f.Text), string(got)))
		}
	}
}
