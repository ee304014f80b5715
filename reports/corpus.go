package reports

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed corpus/*.md
var corpus embed.FS

// CorpusFile is one embedded report as its file holds it.
type CorpusFile struct {
	ID   string
	Text []byte
}

// CorpusFiles are the embedded reports in the order of their ids.
func CorpusFiles() ([]CorpusFile, error) {
	names, err := fs.Glob(corpus, "corpus/*.md")
	if err != nil {
		return nil, fmt.Errorf("list the embedded reports: %w", err)
	}
	files := make([]CorpusFile, len(names))
	for i, name := range names {
		text, err := corpus.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read an embedded report: %w", err)
		}
		id := strings.TrimSuffix(strings.TrimPrefix(name, "corpus/"), ".md")
		files[i] = CorpusFile{id, text}
	}
	// By file name x-2.md would come before x.md.
	slices.SortFunc(files, func(a, b CorpusFile) int { return strings.Compare(a.ID, b.ID) })
	return files, nil
}

// Corpus parses the embedded reports, in the order of their ids. It uses two goroutines because
// the window waits for it.
func Corpus() ([]*Report, error) {
	files, err := CorpusFiles()
	if err != nil {
		return nil, err
	}
	found := make([]*Report, len(files))
	failed := make([]error, 2)
	var parts sync.WaitGroup
	for part := range failed {
		parts.Go(func() {
			for i := part; i < len(files); i += len(failed) {
				r, _, err := Parse(files[i].ID+".md", files[i].Text)
				if err != nil {
					failed[part] = fmt.Errorf("embedded report: %w", err)
					return
				}
				found[i] = r
			}
		})
	}
	parts.Wait()
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// CorpusDigest identifies the embedded corpus: SHA-256 over "id\n" and the file's bytes, in the
// order of the ids.
func CorpusDigest() (string, error) {
	files, err := CorpusFiles()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\n", f.ID)
		h.Write(f.Text)
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), nil
}

// CorpusFileOf gives the text of one embedded report.
func CorpusFileOf(id string) ([]byte, error) {
	if !ValidID(id) {
		return nil, fmt.Errorf("no embedded report has the id %q", id)
	}
	text, err := corpus.ReadFile("corpus/" + id + ".md")
	if err != nil {
		return nil, fmt.Errorf("read an embedded report: %w", err)
	}
	return text, nil
}
