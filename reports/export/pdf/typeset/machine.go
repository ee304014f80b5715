package typeset

import (
	"bytes"
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Bounds of what is read of the machine's fonts. A usual system has some hundred files of together
// less; the largest fonts for Chinese, Japanese and Korean together have 20 to 40 MB.
const (
	maxEntries  = 20_000   // files and folders looked at
	maxFonts    = 3_000    // files that are fonts
	maxFile     = 64 << 20 // bytes
	maxCoverage = 96 << 20 // bytes of tables that say which characters a font has
	maxOpen     = 24       // fonts in use at once
)

// A machine finds fonts among the files of the machine. They were made by others: whatever is wrong
// with one, it is passed over.
type machine struct {
	folders []string
	scanned bool
	files   []*fontFile
	read    int // bytes of tables so far
	open    int
}

type fontFile struct {
	path   string
	rank   int
	looked bool
	covers []font.Cmap // by place in the collection, nil when unreadable
	faces  map[int]*face
}

// find gives a font that can draw a character, nil when there is none.
func (m *machine) find(r rune) *face {
	if unicode.Is(unicode.Co, r) || unicode.Is(unicode.Me, r) {
		return nil // private use, where every font has another picture; and frames, which hide what they enclose
	}
	if !m.scanned {
		m.scan()
	}
	for _, file := range m.files {
		for i, covers := range m.coverage(file) {
			if covers == nil {
				continue
			}
			if f := m.face(file, i, r); f != nil {
				return f
			}
		}
	}
	return nil
}

// scan lists the font files, plain ones first: upright, of usual weight. The order does not depend
// on that of the folders' entries.
func (m *machine) scan() {
	m.scanned = true
	entries := 0
	for _, folder := range m.folders {
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if entries++; entries > maxEntries || len(m.files) >= maxFonts {
				return filepath.SkipAll
			}
			if err == nil && isFont(path) {
				m.files = append(m.files, &fontFile{path: path, rank: rank(path), faces: map[int]*face{}})
			}
			return nil // a folder that cannot be read has no fonts
		})
	}
	slices.SortStableFunc(m.files, func(a, b *fontFile) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(filepath.Base(a.path), filepath.Base(b.path)))
	})
}

// boxes are fonts that have every character, and show a box or nothing.
var boxes = []string{"lastresort", "blank", "notdef", "fallback-box"}

func isFont(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	for _, box := range boxes {
		if strings.Contains(name, box) {
			return false
		}
	}
	return slices.Contains([]string{".ttf", ".otf", ".ttc", ".otc"}, filepath.Ext(name))
}

// special are words in the names of fonts that are less than plain.
var special = []string{"bold", "black", "heavy", "thin", "light", "italic", "oblique", "condensed", "mono", "serif",
	"display", "color", "unifont", "kufi", "nastaliq", "rashi"}

func rank(path string) int {
	name, n := strings.ToLower(filepath.Base(path)), 0
	for _, word := range special {
		if strings.Contains(name, word) {
			n++
		}
	}
	return n
}

// coverage reads which characters the fonts of a file have.
func (m *machine) coverage(file *fontFile) []font.Cmap {
	if file.looked || m.read > maxCoverage {
		return file.covers
	}
	file.looked = true
	guarded(func() { file.covers = m.readCoverage(file.path) })
	return file.covers
}

func (m *machine) readCoverage(path string) []font.Cmap {
	about, err := os.Stat(path)
	if err != nil || !about.Mode().IsRegular() || about.Size() > maxFile {
		return nil // a pipe would block for ever
	}
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	members, err := opentype.NewLoaders(file)
	if err != nil {
		return nil
	}
	all := make([]font.Cmap, len(members))
	for i, member := range members {
		table, err := member.RawTable(opentype.MustNewTag("cmap"))
		if err != nil {
			continue
		}
		m.read += len(table)
		guarded(func() { all[i] = parseCoverage(table) })
	}
	return all
}

func parseCoverage(table []byte) font.Cmap {
	parsed, _, err := tables.ParseCmap(table)
	if err != nil {
		return nil
	}
	covers, _, err := font.ProcessCmap(parsed, tables.FPNone)
	if err != nil {
		return nil
	}
	return covers
}

// face opens a font of a file when it says that it has a character, and proves it by drawing it.
func (m *machine) face(file *fontFile, i int, r rune) (found *face) {
	guarded(func() {
		if glyph, ok := file.covers[i].Lookup(r); !ok || glyph == 0 {
			return
		}
		f, opened := file.faces[i]
		if !opened && m.open < maxOpen {
			m.open++
			f = openFile(file.path, i)
			file.faces[i] = f
		}
		if f != nil && f.draws(r) {
			found = f
		}
	})
	return found
}

func openFile(path string, i int) *face {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	members, err := opentype.NewLoaders(bytes.NewReader(text))
	if err != nil || i >= len(members) {
		return nil
	}
	parsed, err := font.NewFont(members[i])
	if err != nil || parsed.Upem() == 0 {
		return nil
	}
	return newFace("Machine", font.NewFace(parsed), nil)
}

// draws tells whether a font has a real picture of a character: fonts of coloured pictures have
// none that a page could take over, and some fonts have an empty one.
func (f *face) draws(r rune) bool {
	if f.broken {
		return false
	}
	glyph, ok := f.font.NominalGlyph(r)
	if !ok || glyph == 0 {
		return false
	}
	path, ok := f.path(glyph, 0, 0)
	return ok && (len(path) > 0 || unicode.IsSpace(r) || unicode.Is(unicode.Mn, r))
}

// guarded runs what reads a font file of the machine. The library checks what it reads, but it is
// large and the files are not ours: a panic in it must not end an export.
func guarded(read func()) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	read()
	return true
}
