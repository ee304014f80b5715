package catalog

import "slices"

// Limits on how many parts there may be: each costs a little in every search.
const (
	smallPart = 1000
	mostSmall = 8
)

// compact puts parts together: those that are mostly dead, and small ones when there are many.
// Their live files are read again into a new part, which takes their place only when it is there,
// so that no report is missing meanwhile.
func (r *refresh) compact() error {
	old := r.spent()
	if len(old) == 0 {
		return nil
	}
	var files []file
	for _, p := range old {
		files = append(files, p.liveFiles()...)
	}
	r.progress.Total += len(files)
	for part := range slices.Chunk(files, lastPart) {
		if err := r.buildPart(part); err != nil {
			return err // reports that are in two parts now are taken from the newer one
		}
	}
	r.parts = slices.DeleteFunc(slices.Clone(r.parts), func(p *part) bool { return slices.Contains(old, p) })
	for _, p := range old {
		r.retire(p)
	}
	r.publish()
	r.changed(r.progress)
	return nil
}

// dropDead leaves out the parts that have no live row any more.
func (r *refresh) dropDead() {
	kept := r.parts[:0:0]
	for _, p := range r.parts {
		if len(p.dead) < p.Len() {
			kept = append(kept, p)
		} else {
			r.retire(p)
		}
	}
	r.parts = kept
}

// spent are the parts that are worth taking apart.
func (r *refresh) spent() []*part {
	var old []*part
	small := 0
	for _, p := range r.parts {
		if !p.embedded() && p.Len() < smallPart {
			small++
		}
	}
	for _, p := range r.parts {
		live := p.Len() - len(p.dead)
		tooDead := live*2 < p.Len()
		tooSmall := small > mostSmall && p.Len() < smallPart
		if !p.embedded() && (tooDead || tooSmall) {
			old = append(old, p)
		}
	}
	return old
}
