package reports

import "hash/maphash"

// rowsByID finds rows by their ids. It is a hash table that holds row numbers alone, since the ids
// are in the columns: filling a map of a hundred thousand strings would take several times as long
// and as much memory as all other columns.
type rowsByID struct {
	seed maphash.Seed
	// slots are row numbers plus one, 0 where none is. A row is in the slot of its id's hash or, when
	// that is taken, in one of the next. At most half of the slots are taken; their number is a power
	// of two.
	slots []int32
}

func newRowsByID(rows int) rowsByID {
	slots := 64
	for slots < 2*rows {
		slots *= 2
	}
	return rowsByID{maphash.MakeSeed(), make([]int32, slots)}
}

// find gives the row of an id, -1 when it has none.
func (r *rowsByID) find(ids []string, id string) int { return int(r.slots[r.slot(ids, id)]) - 1 }

// add notes the last of the ids, and tells whether it is new.
func (r *rowsByID) add(ids []string) bool {
	row := len(ids) - 1
	if 2*len(ids) > len(r.slots) {
		*r = newRowsByID(2 * len(ids))
		for earlier := range row {
			r.add(ids[:earlier+1])
		}
	}
	slot := r.slot(ids, ids[row])
	fresh := r.slots[slot] == 0
	if fresh {
		r.slots[slot] = int32(row) + 1
	}
	return fresh
}

// slot is where an id is, or where it would be put.
func (r *rowsByID) slot(ids []string, id string) int {
	last := len(r.slots) - 1
	slot := int(maphash.String(r.seed, id)) & last
	for r.slots[slot] != 0 && ids[r.slots[slot]-1] != id {
		slot = (slot + 1) & last
	}
	return slot
}
