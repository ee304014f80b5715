package page

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// budget is how much of a zip file, and of those in it, may still be unpacked.
type budget struct {
	left  int64
	depth int
}

var (
	errBomb      = fmt.Errorf("it unpacks to more than %s, the most that is read of a zip file", bytesOf(maxTotal))
	errOutside   = errors.New("its name leads out of the zip file's folder")
	errEncrypted = errors.New("it is protected with a password")
	errNesting   = fmt.Errorf("zip files are nested more than %d deep", maxNesting)
)

func isZip(f io.ReaderAt) bool {
	head := make([]byte, 4)
	f.ReadAt(head, 0)
	return bytes.Equal(head, []byte("PK\x03\x04")) || bytes.Equal(head, []byte("PK\x05\x06"))
}

// zip reads the pages in a zip file, by name. Nothing is written to the disk.
func (r *reader) zip(file string, f io.ReaderAt, size int64, b *budget) bool {
	members, err := membersOf(f, size)
	if err != nil {
		return r.fail(file, err)
	}
	before := r.found
	for _, m := range members {
		if b.left < 0 {
			return r.fail(file, errBomb)
		}
		if !r.member(file, m, b) {
			return false
		}
	}
	if r.found == before {
		return r.fail(file, errors.New("there are no pages in the zip file"))
	}
	return true
}

// membersOf lists the members of a zip file that may be pages.
func membersOf(f io.ReaderAt, size int64) ([]*zip.File, error) {
	archive, err := zip.NewReader(f, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("read the zip file: %w", err)
	}
	if len(archive.File) > maxMembers {
		return nil, fmt.Errorf("the zip file has %d members; at most %d are read", len(archive.File), maxMembers)
	}
	var members []*zip.File
	for _, m := range archive.File {
		if m.Name == "[Content_Types].xml" {
			return nil, office(archive)
		}
		if mayBePage(m.Name) {
			members = append(members, m)
		}
	}
	slices.SortStableFunc(members, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	return members, nil
}

func mayBePage(name string) bool {
	_, known := formatOf(name)
	for part := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		if part != "." && part != ".." && passedOver(part) {
			return false
		}
	}
	return known
}

func (r *reader) member(archive string, m *zip.File, b *budget) bool {
	file := archive + "!/" + clean(m.Name)
	data, err := unpacked(m, b)
	switch {
	case err != nil:
		return r.fail(file, err)
	case !isZip(bytes.NewReader(data)):
		return r.page(file, data, false)
	case b.depth+1 >= maxNesting:
		return r.fail(file, errNesting)
	}
	b.depth++
	defer func() { b.depth-- }()
	return r.zip(file, bytes.NewReader(data), int64(len(data)), b)
}

// unpacked reads a member. What its header says of its size is not believed.
func unpacked(m *zip.File, b *budget) ([]byte, error) {
	switch {
	case leadsOut(m.Name):
		return nil, errOutside
	case m.Flags&1 != 0:
		return nil, errEncrypted
	case m.UncompressedSize64 > maxFile:
		return nil, fmt.Errorf("it unpacks to more than %s, the most that is read of a page", bytesOf(maxFile))
	}
	stream, err := m.Open()
	if err != nil {
		return nil, fmt.Errorf("unpack it: %w", err)
	}
	defer stream.Close()
	data, err := io.ReadAll(io.LimitReader(stream, maxFile+1))
	b.left -= int64(len(data))
	switch {
	case len(data) > maxFile:
		return nil, fmt.Errorf("it unpacks to more than %s, the most that is read of a page", bytesOf(maxFile))
	case err != nil:
		return nil, fmt.Errorf("unpack it: %w", err)
	}
	return data, nil
}

// leadsOut tells whether a name would be written outside of the folder that a zip file is unpacked in.
func leadsOut(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	return path.IsAbs(name) || len(name) > 1 && name[1] == ':' || slices.Contains(strings.Split(name, "/"), "..")
}

// countIn tells how many pages a file holds: of a zip file those its list of contents names.
func countIn(file string) int {
	if f, known := formatOf(file); !known || f != zipFile {
		return 1
	}
	archive, err := zip.OpenReader(file)
	if err != nil {
		return 1
	}
	defer archive.Close()
	n := 0
	for _, m := range archive.File {
		if mayBePage(m.Name) {
			n++
		}
	}
	return max(n, 1)
}
