package index

import "math/bits"

// bitset is a set of rows.
type bitset []uint64

func newBitset(rows int) bitset { return make(bitset, (rows+63)/64) }

func (b bitset) add(row int) { b[row>>6] |= 1 << (row & 63) }

func (b bitset) has(row int) bool { return b[row>>6]&(1<<(row&63)) != 0 }

// fill adds all rows below a number.
func (b bitset) fill(rows int) {
	for i := range b {
		b[i] = ^uint64(0)
	}
	if rest := rows & 63; rest != 0 {
		b[len(b)-1] = 1<<rest - 1
	}
}

func (b bitset) intersect(o bitset) {
	for i := range b {
		b[i] &= o[i]
	}
}

func (b bitset) union(o bitset) {
	for i := range b {
		b[i] |= o[i]
	}
}

func (b bitset) subtract(o bitset) {
	for i := range b {
		b[i] &^= o[i]
	}
}

func (b bitset) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// rows calls f for every row of the set, in order.
func (b bitset) rows(f func(row int)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			f(i<<6 + bits.TrailingZeros64(w))
		}
	}
}
