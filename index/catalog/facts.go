package catalog

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
	"rcaviewer/reports/packed"
)

// A file is a library's file as it was when it was read. The name is empty for an embedded report.
type file struct {
	Name    string
	Size    int64
	ModTime int64 // Unix nanoseconds
}

// facts are what a part knows of its reports beside their words. They are one text, of lists that
// are read where they lie: the first list of a large library is waiting for them.
type facts struct {
	*reports.Packed // a row for each report, in the order in which they were added
	text            string
	names           packed.Strings // of the files; empty where it is the usual one, none when all are
	sizes, times    packed.Numbers // of the files; none for embedded reports
	addresses       packed.Numbers // see reports.AddressKey
	ordinals        packed.Numbers // see index.Segment.Ordinals
	sumOf           packed.Strings // files that hold the words
	sums            packed.Numbers // their checksums
}

// gathered is what facts are made of.
type gathered struct {
	columns   *reports.Columns
	files     []file // none for embedded reports
	addresses []uint64
	ordinals  []int32
	sums      map[string]uint32 // of the files that hold the words, by name
}

func newGathered() *gathered { return &gathered{columns: reports.NewColumns(nil)} }

// add gathers the facts of a report. A file without a name is none: the report is embedded.
func (g *gathered) add(r *reports.Report, from file) {
	g.columns.Add(r)
	g.addresses = append(g.addresses, reports.AddressKey(r.Source))
	if from.Name != "" {
		g.files = append(g.files, from)
	}
}

// pack makes facts of what was gathered.
func (g *gathered) pack() (facts, error) {
	names, sizes, times := make([]string, len(g.files)), make([]int64, len(g.files)), make([]int64, len(g.files))
	usual := true
	for row, f := range g.files {
		sizes[row], times[row] = f.Size, f.ModTime
		if f.Name != usualName(g.columns.IDs[row]) {
			names[row], usual = f.Name, false
		}
	}
	if usual {
		names = nil
	}
	sumOf := slices.Sorted(maps.Keys(g.sums))
	sums := make([]int64, len(sumOf))
	for i, name := range sumOf {
		sums[i] = int64(g.sums[name])
	}
	text := g.columns.Pack(nil)
	text = packed.PutStrings(text, names)
	text = packed.PutNumbers(text, sizes)
	text = packed.PutNumbers(text, times)
	text = packed.PutNumbers(text, g.addresses)
	text = packed.PutNumbers(text, g.ordinals)
	text = packed.PutStrings(text, sumOf)
	text = packed.PutNumbers(text, sums)
	return unpack(string(text))
}

func usualName(id string) string { return id + ".md" }

var errDamaged = errors.New("it is damaged")

// unpack reads facts. Those that pass are safe to use: every number in them is in its range.
func unpack(text string) (facts, error) {
	f, from, valid := facts{text: text}, packed.Read(text), false
	f.Packed, valid = reports.Unpack(from)
	f.names, f.sizes, f.times = from.Strings(), from.Numbers(), from.Numbers()
	f.addresses, f.ordinals = from.Numbers(), from.Numbers()
	f.sumOf, f.sums = from.Strings(), from.Numbers()
	n, files := f.Len(), f.sizes.Len()
	valid = valid && from.Whole() &&
		(files == 0 || files == n) && f.times.Len() == files && (f.names.Len() == 0 || f.names.Len() == files) &&
		f.addresses.Len() == n && (f.ordinals.Len() == 0 || f.ordinals.Len() == n) && f.sums.Len() == f.sumOf.Len()
	if !valid {
		return facts{}, errDamaged
	}
	return f, nil
}

// embedded tells whether these are the embedded reports. A part has those or a library's.
func (f *facts) embedded() bool { return f.sizes.Len() == 0 }

// file is the file of a row.
func (f *facts) file(row int) file {
	if f.embedded() {
		return file{}
	}
	named := file{Size: f.sizes.At(row), ModTime: f.times.At(row)}
	if f.names.Len() > 0 {
		named.Name = f.names.At(row)
	}
	if named.Name == "" {
		named.Name = usualName(f.ID(row))
	}
	return named
}

func (f *facts) address(row int) uint64 { return uint64(f.addresses.At(row)) }

// readOrdinals gives the ordinals, which must be the numbers below the number of rows, each once.
func (f *facts) readOrdinals() ([]int32, error) {
	n := f.Len()
	if f.ordinals.Len() != n || !f.ordinals.Within(0, int64(n)-1) {
		return nil, errDamaged
	}
	ordinals, seen := packed.AppendTo([]int32(nil), f.ordinals), make([]bool, n)
	for _, o := range ordinals {
		if seen[o] {
			return nil, errDamaged
		}
		seen[o] = true
	}
	return ordinals, nil
}

const (
	factsFile = "facts"
	magic     = "rca-viewer facts\n"
)

var polynomial = crc32.MakeTable(crc32.Castagnoli)

// writeFacts writes a part's facts behind a checksum.
func writeFacts(dir string, f facts) error {
	return atomicfile.Write(filepath.Join(dir, factsFile), func(w io.Writer) error {
		sum := crc32.New(polynomial)
		io.WriteString(sum, f.text)
		if _, err := w.Write(sum.Sum([]byte(magic))); err != nil {
			return err
		}
		_, err := io.WriteString(w, f.text)
		return err
	})
}

// readFacts reads a part's facts.
func readFacts(dir string) (facts, error) {
	text, err := readSummed(filepath.Join(dir, factsFile))
	if err != nil {
		return facts{}, fmt.Errorf("read the facts: %w", err)
	}
	f, err := unpack(text)
	if err != nil {
		return facts{}, fmt.Errorf("read the facts in %s: %w", dir, err)
	}
	return f, nil
}

// readSummed reads a file with the magic words and a checksum before its text.
func readSummed(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	head := make([]byte, len(magic)+crc32.Size)
	if _, err := io.ReadFull(f, head); err != nil {
		return "", fmt.Errorf("%s: %w", name, errDamaged)
	}
	var text strings.Builder
	text.Grow(int(info.Size()))
	sum := crc32.New(polynomial)
	if _, err := io.Copy(io.MultiWriter(&text, sum), f); err != nil {
		return "", err
	}
	if string(head[:len(magic)]) != magic || sum.Sum32() != binary.BigEndian.Uint32(head[len(magic):]) {
		return "", fmt.Errorf("%s: %w", name, errDamaged)
	}
	return text.String(), nil
}
