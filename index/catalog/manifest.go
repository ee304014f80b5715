package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"rcaviewer/index"
	"rcaviewer/reports/atomicfile"
)

// manifest names the parts of a library.
type manifest struct {
	Library string     `json:"library"` // for a person who looks
	Parts   []partName `json:"parts"`
}

type partName struct {
	Name string `json:"name"`
	Dead []int  `json:"dead"` // rows that are out of date
}

// cache is the folder of everything that was built with one fingerprint.
type cache struct{ dir string }

// openCache finds the folder for this program's fingerprint below dir. It creates nothing.
func openCache(dir string) (cache, error) {
	print, err := index.Fingerprint()
	if err != nil {
		return cache{}, err
	}
	sum := sha256.Sum256([]byte(print))
	return cache{filepath.Join(dir, "index-"+hex.EncodeToString(sum[:6]))}, nil
}

func (c cache) parts() string { return filepath.Join(c.dir, "parts") }

// writable makes the folder of the parts; where that fails, parts are built in memory.
func (c cache) writable() bool { return os.MkdirAll(c.parts(), 0o755) == nil }

func (c cache) manifestFile(library string) string {
	sum := sha256.Sum256([]byte(library))
	return filepath.Join(c.dir, "library-"+hex.EncodeToString(sum[:6])+".json")
}

func (c cache) readManifest(library string) (manifest, error) {
	return readManifest(c.manifestFile(library))
}

func readManifest(name string) (manifest, error) {
	var m manifest
	text, err := os.ReadFile(name)
	if err != nil {
		return m, fmt.Errorf("read the manifest: %w", err)
	}
	if err := json.Unmarshal(text, &m); err != nil {
		return m, fmt.Errorf("read the manifest: %w", err)
	}
	for _, p := range m.Parts {
		if filepath.Base(p.Name) != p.Name || strings.HasPrefix(p.Name, ".") {
			return manifest{}, fmt.Errorf("read the manifest: %q is no part: %w", p.Name, errDamaged)
		}
	}
	return m, nil
}

func (c cache) writeManifest(library string, all []*part) error {
	m := manifest{Library: library, Parts: []partName{}}
	for _, p := range all {
		if p.name == "" {
			continue
		}
		dead := []int{}
		for row := range p.dead {
			dead = append(dead, row)
		}
		slices.Sort(dead)
		m.Parts = append(m.Parts, partName{p.name, dead})
	}
	return atomicfile.Write(c.manifestFile(library), func(w io.Writer) error {
		return json.NewEncoder(w).Encode(m)
	})
}

// load reads the parts that a manifest names. A part that cannot be read is left out: its reports
// are read from their files again.
func (c cache) load(library string) []*part {
	m, err := c.readManifest(library)
	if err != nil {
		return nil
	}
	var all []*part
	for _, named := range m.Parts {
		f, err := readFacts(filepath.Join(c.parts(), named.Name))
		if err != nil {
			continue
		}
		p := &part{name: named.Name, facts: f, dead: map[int]bool{}}
		for _, row := range named.Dead {
			p.dead[row] = true
		}
		all = append(all, p)
	}
	return all
}

// old is how long a folder that nothing names is kept: another process may be about to name it,
// and another version of the program may be in use beside this one.
const (
	old    = 24 * time.Hour
	unused = 30 * 24 * time.Hour
)

// sweep removes parts that no manifest names, unfinished ones, and the caches of other versions
// that were not written for a month. What cannot be removed stays for the next time.
func (c cache) sweep(now time.Time) {
	named := map[string]bool{}
	manifests, _ := filepath.Glob(filepath.Join(c.dir, "library-*.json"))
	for _, name := range manifests {
		if m, err := readManifest(name); err == nil {
			for _, p := range m.Parts {
				named[p.Name] = true
			}
		}
	}
	removeOlder(c.parts(), now.Add(-old), func(name string) bool { return !named[name] })
	current := filepath.Base(c.dir)
	removeOlder(filepath.Dir(c.dir), now.Add(-unused), func(name string) bool {
		return strings.HasPrefix(name, "index-") && name != current
	})
}

func removeOlder(dir string, than time.Time, chosen func(name string) bool) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && e.IsDir() && chosen(e.Name()) && info.ModTime().Before(than) {
			os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
}
