package catalog

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"

	"rcaviewer/index"
	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// A file is a library's file as it was when it was read. The name is empty for an embedded report.
type file struct {
	Name    string
	Size    int64
	ModTime int64 // Unix nanoseconds
}

// facts are what a part knows of its reports beside their words. Row i of the columns is the
// report that was added i-th.
type facts struct {
	Columns  *reports.Columns
	Files    []file
	Ordinals []int32
	// Addresses are the keys of the addresses that the reports were published at; see
	// reports.AddressKey.
	Addresses []uint64
	// Sums are the checksums of the files that hold the words, by name.
	Sums map[string]uint32
}

// part is some reports with their words.
type part struct {
	name string // of its folder; empty for a part in memory
	facts
	words *index.Segment // nil until opened
	// dead marks rows whose file has changed or gone since.
	dead map[int]bool
}

const (
	factsFile = "facts"
	wordsDir  = "words"
	magic     = "rca-viewer facts\n"
)

var polynomial = crc32.MakeTable(crc32.Castagnoli)

// writeFacts writes a part's facts behind a checksum.
func writeFacts(dir string, f facts) error {
	var body bytes.Buffer
	if err := gob.NewEncoder(&body).Encode(f); err != nil {
		return fmt.Errorf("write the facts: %w", err)
	}
	return atomicfile.Write(filepath.Join(dir, factsFile), func(w io.Writer) error {
		if _, err := io.WriteString(w, magic); err != nil {
			return err
		}
		sum := binary.BigEndian.AppendUint32(nil, crc32.Checksum(body.Bytes(), polynomial))
		if _, err := w.Write(sum); err != nil {
			return err
		}
		_, err := w.Write(body.Bytes())
		return err
	})
}

var errDamaged = errors.New("it is damaged")

// readFacts reads a part's facts. Facts that pass are safe to use: every number in them is in
// its range.
func readFacts(dir string) (facts, error) {
	text, err := os.ReadFile(filepath.Join(dir, factsFile))
	if err != nil {
		return facts{}, fmt.Errorf("read the facts: %w", err)
	}
	head := len(magic) + 4
	if len(text) < head || string(text[:len(magic)]) != magic ||
		crc32.Checksum(text[head:], polynomial) != binary.BigEndian.Uint32(text[len(magic):head]) {
		return facts{}, fmt.Errorf("read the facts in %s: %w", dir, errDamaged)
	}
	var f facts
	if err := gob.NewDecoder(bytes.NewReader(text[head:])).Decode(&f); err != nil {
		return facts{}, fmt.Errorf("read the facts in %s: %w", dir, err)
	}
	if f.Columns == nil || !f.Columns.Valid() || len(f.Files) != f.Columns.Len() ||
		len(f.Addresses) != f.Columns.Len() || !permutation(f.Ordinals, f.Columns.Len()) {
		return facts{}, fmt.Errorf("read the facts in %s: %w", dir, errDamaged)
	}
	f.Columns.Prepare()
	return f, nil
}

// permutation tells whether the ordinals are the numbers below n, each once.
func permutation(ordinals []int32, n int) bool {
	if len(ordinals) != n {
		return false
	}
	seen := make([]bool, n)
	for _, o := range ordinals {
		if o < 0 || int(o) >= n || seen[o] {
			return false
		}
		seen[o] = true
	}
	return true
}

// openWords opens the words of a part in its folder.
func (p *part) openWords(parts string) error {
	if p.words != nil {
		return nil
	}
	words, err := index.OpenSegment(filepath.Join(parts, p.name, wordsDir), p.Ordinals)
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
	for name, want := range p.Sums {
		if got, err := sum(filepath.Join(dir, filepath.FromSlash(name))); err != nil || got != want {
			return false
		}
	}
	return true
}
