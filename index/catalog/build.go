package catalog

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"path/filepath"

	"rcaviewer/index"
	"rcaviewer/reports"
)

// builder makes a part of reports that are added one after the other.
type builder struct {
	ctx     context.Context
	parts   string // folder of the parts; empty to build in memory
	scratch string // the part's folder while it is being built
	words   *index.SegmentWriter
	facts   *gathered
	digest  hash.Hash
}

// newBuilder begins a part. Where the cache cannot be written it is built in memory.
func newBuilder(ctx context.Context, parts string) (*builder, error) {
	b := &builder{ctx: ctx, parts: parts, digest: sha256.New(), facts: newGathered()}
	path := ""
	if parts != "" {
		scratch, err := os.MkdirTemp(parts, scratchPrefix)
		if err != nil {
			b.parts = ""
		} else {
			b.scratch, path = scratch, filepath.Join(scratch, wordsDir)
		}
	}
	var err error
	if b.words, err = index.NewSegmentWriter(ctx, path); err != nil && path != "" {
		b.removeScratch()
		b.parts = ""
		b.words, err = index.NewSegmentWriter(ctx, "")
	}
	return b, err
}

const scratchPrefix = ".building-"

func (b *builder) add(r *reports.Report, text []byte, from file) error {
	if err := b.words.Add(r); err != nil {
		return err
	}
	b.facts.add(r, from)
	fmt.Fprintf(b.digest, "%s\n%s\n%d %d\n%d\n", r.ID, from.Name, from.Size, from.ModTime, len(text))
	b.digest.Write(text)
	return nil
}

// finish ends the part and opens it. A whole part of the same contents that another process has
// put there meanwhile is as good.
func (b *builder) finish() (*part, error) {
	words, err := b.words.Finish()
	if err != nil {
		b.removeScratch()
		return nil, err
	}
	b.facts.ordinals = words.Ordinals()
	if b.scratch == "" {
		f, err := b.facts.pack()
		return &part{facts: f, words: words, dead: map[int]bool{}}, err
	}
	words.Close() // the folder is renamed, which Windows refuses while files in it are open
	p, err := b.settle()
	if err != nil {
		b.removeScratch()
		return nil, err
	}
	return p, nil
}

// settle moves the part's folder to its place, and opens the part there.
func (b *builder) settle() (*part, error) {
	var err error
	if b.facts.sums, err = sums(filepath.Join(b.scratch, wordsDir)); err != nil {
		return nil, fmt.Errorf("check the index: %w", err)
	}
	f, err := b.facts.pack()
	if err != nil {
		return nil, err
	}
	if err := writeFacts(b.scratch, f); err != nil {
		return nil, err
	}
	p := &part{name: hex.EncodeToString(b.digest.Sum(nil)[:12]), facts: f, dead: map[int]bool{}}
	if there := whole(b.parts, p.name); there != nil {
		b.removeScratch()
		return there, nil
	}
	target := filepath.Join(b.parts, p.name)
	os.RemoveAll(target) // damaged, if there is any
	if err := flush(b.scratch); err != nil {
		return nil, fmt.Errorf("write the index: %w", err)
	}
	if err := os.Rename(b.scratch, target); err != nil {
		return nil, fmt.Errorf("put the index in its place: %w", err)
	}
	flushFolder(b.parts)
	return p, p.openWords(b.parts)
}

// whole opens the part of a name that is in its place already, and is whole; nil when there is
// none. Another process has built it, or the manifest that named it is gone.
func whole(parts, name string) *part {
	f, err := readFacts(filepath.Join(parts, name))
	if err != nil {
		return nil
	}
	p := &part{name: name, facts: f, dead: map[int]bool{}}
	if !p.intact(parts) || p.openWords(parts) != nil {
		return nil
	}
	return p
}

func (b *builder) discard() {
	b.words.Discard()
	b.removeScratch()
}

func (b *builder) removeScratch() {
	if b.scratch != "" {
		os.RemoveAll(b.scratch) // what stays is swept at a later start
	}
}
