package catalog

import (
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"

	"rcaviewer/index"
)

// part is some reports with their words.
type part struct {
	name string // of its folder; empty for a part in memory
	facts
	words *index.Segment // nil until opened
	// dead marks rows whose file has changed or gone since.
	dead map[int]bool
}

const wordsDir = "words"

// liveFiles are the files of the rows that are not dead.
func (p *part) liveFiles() []file {
	var files []file
	if p.embedded() {
		return nil
	}
	for row := range p.Len() {
		if !p.dead[row] {
			files = append(files, p.file(row))
		}
	}
	return files
}

// openWords opens the words of a part in its folder.
func (p *part) openWords(parts string) error {
	if p.words != nil {
		return nil
	}
	ordinals, err := p.readOrdinals()
	if err != nil {
		return fmt.Errorf("read the facts of %s: %w", p.name, err)
	}
	words, err := index.OpenSegment(filepath.Join(parts, p.name, wordsDir), ordinals)
	if err != nil {
		return err
	}
	p.words = words
	return nil
}

// sums gives the checksums of the files in a folder, by name.
func sums(dir string) (map[string]uint32, error) {
	found := map[string]uint32{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		found[filepath.ToSlash(name)], err = sum(path)
		return err
	})
	return found, err
}

func sum(path string) (uint32, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	h := crc32.New(polynomial)
	if _, err := io.Copy(h, f); err != nil {
		return 0, err
	}
	return h.Sum32(), nil
}

// intact compares the words' files with their checksums.
func (p *part) intact(parts string) bool {
	if p.name == "" {
		return true
	}
	dir := filepath.Join(parts, p.name, wordsDir)
	for i := range p.sumOf.Len() {
		got, err := sum(filepath.Join(dir, filepath.FromSlash(p.sumOf.At(i))))
		if err != nil || int64(got) != p.sums.At(i) {
			return false
		}
	}
	return true
}
