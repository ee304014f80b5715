//go:build readers

package readers

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// Every part of the files for Word and Excel is XML to libxml2; every part has a type and is led to,
// and what is led to is there.
func TestPartsAreSound(t *testing.T) {
	for _, set := range sets {
		for _, format := range []string{"docx", "xlsx"} {
			dir := unpacked(t, exported(t, set, format))
			var names []string
			for _, name := range files(t, dir) {
				names = append(names, filepath.Join(dir, name))
			}
			tool(t, "xmllint", append([]string{"--nonet", "--noout", "--nowarning"}, names...)...)
			checkPackage(t, dir)
		}
	}
}

// unpacked is a folder with the parts of a file.
func unpacked(t testing.TB, file string) string {
	t.Helper()
	dir := filepath.Join(folder, "parts", filepath.Base(file))
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if err := os.CopyFS(dir, archive); err != nil && !errors.Is(err, os.ErrExist) {
		t.Fatal(err)
	}
	return dir
}

// files are the names of the parts in a folder, with slashes.
func files(t testing.TB, dir string) []string {
	t.Helper()
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil || len(names) == 0 {
		t.Fatalf("%s has %d parts: %v", dir, len(names), err)
	}
	return names
}

// checkPackage holds a file against the rules of its container (ECMA-376, part 2).
func checkPackage(t *testing.T, dir string) {
	t.Helper()
	types := read(t, filepath.Join(dir, "[Content_Types].xml"))
	typed := map[string]bool{}
	for n := range types.all("Override") {
		typed[strings.TrimPrefix(n.attr("PartName"), "/")] = true
	}
	for n := range types.all("Default") {
		typed["*."+n.attr("Extension")] = true
	}
	reached := map[string]bool{"[Content_Types].xml": true}
	for _, name := range files(t, dir) {
		if !typed[name] && !typed["*"+path.Ext(name)] && name != "[Content_Types].xml" {
			t.Errorf("%s: %s has no type", dir, name)
		}
		if path.Ext(name) != ".rels" {
			continue
		}
		reached[name] = true
		ids := map[string]bool{}
		for n := range read(t, filepath.Join(dir, name)).all("Relationship") {
			if ids[n.attr("Id")] {
				t.Errorf("%s: %s has the id %s twice", dir, name, n.attr("Id"))
			}
			ids[n.attr("Id")] = true
			if n.attr("TargetMode") == "External" {
				if !strings.HasPrefix(n.attr("Target"), "https://") {
					t.Errorf("%s: %s leads to %s", dir, name, n.attr("Target"))
				}
				continue
			}
			target := strings.TrimPrefix(n.attr("Target"), "/")
			if target == n.attr("Target") {
				target = path.Join(path.Dir(path.Dir(name)), target)
			}
			reached[target] = true
			if _, err := os.Stat(filepath.Join(dir, target)); err != nil {
				t.Errorf("%s: %s leads to %s: %v", dir, name, target, err)
			}
		}
	}
	for _, name := range files(t, dir) {
		if !reached[name] {
			t.Errorf("%s: nothing leads to %s", dir, name)
		}
	}
}

// A node is an element of XML, or a text.
type node struct {
	name  string // without its namespace; empty: a text
	attrs []xml.Attr
	text  string
	kids  []*node
}

// read reads a file of XML.
func read(t testing.TB, file string) *node {
	t.Helper()
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	d := xml.NewDecoder(in)
	open := []*node{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return open[0]
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		in := open[len(open)-1]
		switch e := token.(type) {
		case xml.StartElement:
			kid := &node{name: e.Name.Local, attrs: e.Copy().Attr}
			in.kids = append(in.kids, kid)
			open = append(open, kid)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			in.kids = append(in.kids, &node{text: string(e)})
		}
	}
}

// attr is an attribute by its name without its namespace.
func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all are the elements of a name below a node, in the order of the file.
func (n *node) all(names ...string) iter.Seq[*node] {
	return func(yield func(*node) bool) { n.each(names, yield) }
}

func (n *node) each(names []string, yield func(*node) bool) bool {
	for _, kid := range n.kids {
		for _, name := range names {
			if kid.name == name && !yield(kid) {
				return false
			}
		}
		if !kid.each(names, yield) {
			return false
		}
	}
	return true
}
