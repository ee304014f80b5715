package pdf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"
)

// object is where an object of the file begins.
type object struct{ offset, generation int }

var (
	encrypted = regexp.MustCompile(`/Encrypt\s*(\d+\s+\d+\s+R|<<)`)
	rootRef   = regexp.MustCompile(`/Root\s+(\d{1,9})\s+(\d{1,5})\s+R`)
	infoRef   = regexp.MustCompile(`/Info\s+(\d{1,9})\s+(\d{1,5})\s+R`)
)

// rebuilt opens a file by what it holds and not by its cross-reference table: a table may be damaged,
// run in circles or claim a billion objects. Objects that are packed in streams are unpacked.
func rebuilt(data []byte, b *budget) (*pdf.Reader, error) {
	if encrypted.Match(data) {
		return nil, ErrPassword
	}
	root := last(rootRef.FindAll(data, -1))
	objects := objectsIn(data)
	if root == nil || len(objects) == 0 || len(objects) > maxObjects {
		return nil, errDamaged
	}
	if !bytes.Contains(data, []byte("/ObjStm")) {
		return b.open(data, nil, objects, root)
	}
	r, err := b.open(data, nil, objects, root)
	if err != nil {
		return nil, err
	}
	packed, err := unpackObjects(r, objects, b)
	if err != nil {
		return nil, err
	}
	var extra bytes.Buffer
	for _, id := range slices.Sorted(maps.Keys(packed)) {
		objects[id] = object{offset: len(data) + 1 + extra.Len()}
		fmt.Fprintf(&extra, "%d 0 obj\n%s\nendobj\n", id, packed[id])
	}
	return b.open(data, extra.Bytes(), objects, root)
}

func last(found [][]byte) []byte {
	if len(found) == 0 {
		return nil
	}
	return found[len(found)-1]
}

// objectsIn finds "12 0 obj" wherever it stands. A later object replaces an earlier one, as
// in files that were changed by adding to their end.
func objectsIn(data []byte) map[int]object {
	objects := make(map[int]object)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("obj"))
		if i < 0 || len(objects) > maxObjects {
			return objects
		}
		at += i + 3
		generation, rest, ok := numberBefore(data[:at-3])
		if !ok {
			continue
		}
		if id, rest, ok := numberBefore(data[:rest]); ok && id > 0 && id <= maxID {
			objects[id] = object{rest, generation}
		}
	}
}

// numberBefore reads the number that ends a text, after white space, and where it begins.
func numberBefore(data []byte) (n, start int, ok bool) {
	end := len(bytes.TrimRight(data[max(len(data)-20, 0):], " \t\r\n\f\x00")) + max(len(data)-20, 0)
	start = end
	for start > 0 && end-start < 10 && data[start-1] >= '0' && data[start-1] <= '9' {
		start--
	}
	n, err := strconv.Atoi(string(data[start:end]))
	return n, start, err == nil && end < len(data)
}

// open hands the library a copy of the file with a table of its objects at the end, and a list of them
// under the name Objects.
func (limits *budget) open(data, extra []byte, objects map[int]object, root []byte) (*pdf.Reader, error) {
	var b bytes.Buffer
	b.Grow(len(data) + len(extra) + 32*len(objects))
	b.WriteString("%PDF-1.7\n")
	b.Write(data[min(b.Len(), len(data)):])
	b.WriteByte('\n')
	b.Write(extra)
	table := b.Len()
	b.WriteString("xref\n")
	ids := slices.Sorted(maps.Keys(objects))
	var refs strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&b, "%d 1\n%010d %05d n \n", id, objects[id].offset, objects[id].generation)
		fmt.Fprintf(&refs, "%d %d R ", id, objects[id].generation)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d %s %s /Objects [%s] >>\nstartxref\n%d\n%%%%EOF\n",
		ids[len(ids)-1]+1, root, last(infoRef.FindAll(data, -1)), refs.String(), table)
	r, err := pdf.NewReader(timed{limits.ctx, bytes.NewReader(b.Bytes())}, int64(b.Len()))
	if late := limits.spent(); late != nil {
		return nil, late
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	return r, nil
}

// unpackObjects gives the text of the objects that are packed in streams and nowhere else.
func unpackObjects(r *pdf.Reader, objects map[int]object, b *budget) (map[int][]byte, error) {
	packed := make(map[int][]byte)
	all := r.Trailer().Key("Objects")
	for i := range all.Len() {
		if err := b.spent(); err != nil {
			return nil, err
		}
		var stream pdf.Value
		packs := false
		safely(func() {
			stream = all.Index(i)
			packs = stream.Key("Type").Name() == "ObjStm" // what stands under a name may be damaged too
		})
		if !packs {
			continue
		}
		text, err := unpack(stream, b)
		if err != nil {
			return nil, err
		}
		var first int64
		safely(func() { first = stream.Key("First").Int64() })
		if first < 0 || first > int64(len(text)) {
			continue
		}
		for id, object := range objectsOf(text, int(first)) {
			if _, direct := objects[id]; !direct && len(packed) < maxObjects {
				packed[id] = object
			}
		}
	}
	return packed, nil
}

// objectsOf cuts an object stream: number and offset of each object, then, from first on, the objects.
func objectsOf(text []byte, first int) map[int][]byte {
	objects := make(map[int][]byte)
	head, body := bytes.Fields(text[:first]), text[first:]
	for i := 0; i+1 < len(head); i += 2 {
		id, err1 := strconv.Atoi(string(head[i]))
		start, err2 := strconv.Atoi(string(head[i+1]))
		end := len(body)
		if i+3 < len(head) {
			end, _ = strconv.Atoi(string(head[i+3]))
		}
		if err1 == nil && err2 == nil && id > 0 && id <= maxID && start >= 0 && start <= end && end <= len(body) {
			objects[id] = body[start:end]
		}
	}
	return objects
}

// timed ends reading with its context. The library reads an object anew whenever one that refers to it
// is asked for it, so a small file can keep it busy for hours.
type timed struct {
	ctx context.Context
	io.ReaderAt
}

func (t timed) ReadAt(p []byte, at int64) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	return t.ReaderAt.ReadAt(p, at)
}

// safely calls the library, which panics where a file is not as it expects.
func safely(f func()) (ok bool) {
	defer func() { ok = recover() == nil }()
	f()
	return
}
