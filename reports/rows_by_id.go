package reports

import "hash/maphash"

// rowsByID finds rows by their ids. It is a hash table that holds row numbers alone, since the ids
// are in the columns: a map would keep them once more, and take several times as long to fill.
type rowsByID struct {
	seed maphash.Seed
	// slots are where rows are: in that of their id's hash or, when it is taken, in one of the next.
	// At most half of the slots are taken; their number is a power of two.
	slots []slot
}

// slot holds the number of the row, counted from 1 so that a new slot is free. The other half of
// the id's hash spares looking at ids that are different.
type slot struct {
	number int32
	hash   uint32
}

func newRowsByID(rows int) rowsByID {
	slots := 64
	for slots < 2*rows {
		slots *= 2
	}
	return rowsByID{maphash.MakeSeed(), make([]slot, slots)}
}

// find gives the row of an id, -1 when it has none.
func (r *rowsByID) find(ids []string, id string) int {
	at, _ := r.slot(ids, id)
	return int(at.number) - 1
}

// add notes the last of the ids, and tells whether it is new.
func (r *rowsByID) add(ids []string) bool {
	row := len(ids) - 1
	if 2*len(ids) > len(r.slots) {
		*r = newRowsByID(2 * len(ids))
		for earlier := range row {
			r.add(ids[:earlier+1])
		}
	}
	at, hash := r.slot(ids, ids[row])
	if at.number != 0 {
		return false
	}
	*at = slot{int32(row) + 1, hash}
	return true
}

// slot is where an id is, or where it is to be put with this half of its hash.
func (r *rowsByID) slot(ids []string, id string) (at *slot, hash uint32) {
	sum, last := maphash.String(r.seed, id), len(r.slots)-1
	hash = uint32(sum >> 32)
	for i := int(sum) & last; ; i = (i + 1) & last {
		at = &r.slots[i]
		if at.number == 0 || at.hash == hash && ids[at.number-1] == id {
			return at, hash
		}
	}
}
