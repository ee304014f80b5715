package packed

import (
	"math"
	"slices"
)

// Numbers is a list of numbers in a text.
type Numbers struct {
	width int
	text  string // width bytes for each number
}

// Len is how many there are.
func (n Numbers) Len() int {
	if n.width == 0 {
		return 0 // the zero value
	}
	return len(n.text) / n.width
}

// At is the i-th number.
func (n Numbers) At(i int) int64 {
	switch n.width {
	case 1:
		return int64(int8(n.text[i]))
	case 2:
		return int64(at2(n.text, 2*i))
	case 4:
		return int64(at4(n.text, 4*i))
	}
	return at8(n.text, 8*i)
}

// Within tells whether no number is below the first bound or above the second.
func (n Numbers) Within(low, high int64) bool {
	lowest, highest, _ := n.measure()
	return n.Len() == 0 || lowest >= low && highest <= high
}

// AddUpTo tells whether no number is negative, and their sum is this.
func (n Numbers) AddUpTo(want int64) bool {
	lowest, highest, sum := n.measure()
	return lowest >= 0 && highest <= math.MaxInt32 && sum == want
}

// measure gives the lowest number, the highest and the sum. There is a loop for each width, here
// and in AppendTo, because these are what a start spends its time in.
func (n Numbers) measure() (lowest, highest, sum int64) {
	if n.Len() == 0 {
		return 0, 0, 0
	}
	lowest = n.At(0)
	highest = lowest
	switch t := n.text; n.width {
	case 1:
		for i := range len(t) {
			v := int64(int8(t[i]))
			lowest, highest, sum = min(lowest, v), max(highest, v), sum+v
		}
	case 2:
		for ; len(t) >= 2; t = t[2:] {
			v := int64(at2(t, 0))
			lowest, highest, sum = min(lowest, v), max(highest, v), sum+v
		}
	case 4:
		for ; len(t) >= 4; t = t[4:] {
			v := int64(at4(t, 0))
			lowest, highest, sum = min(lowest, v), max(highest, v), sum+v
		}
	default:
		for ; len(t) >= 8; t = t[8:] {
			v := at8(t, 0)
			lowest, highest, sum = min(lowest, v), max(highest, v), sum+v
		}
	}
	return lowest, highest, sum
}

// AppendTo appends all numbers to a list. They must be numbers that T has.
func AppendTo[T Integer](list []T, n Numbers) []T {
	begin := len(list)
	list = slices.Grow(list, n.Len())[:begin+n.Len()]
	into, t := list[begin:], n.text
	switch n.width {
	case 1:
		for i := range into {
			into[i] = T(int8(t[i]))
		}
	case 2:
		for i := range into {
			into[i] = T(at2(t[2*i:2*i+2], 0))
		}
	case 4:
		for i := range into {
			into[i] = T(at4(t[4*i:4*i+4], 0))
		}
	default:
		for i := range into {
			into[i] = T(at8(t[8*i:8*i+8], 0))
		}
	}
	return list
}

func at2(t string, i int) int16 { return int16(t[i]) | int16(t[i+1])<<8 }

func at4(t string, i int) int32 {
	return int32(t[i]) | int32(t[i+1])<<8 | int32(t[i+2])<<16 | int32(t[i+3])<<24
}

func at8(t string, i int) int64 { return int64(uint32(at4(t, i))) | int64(at4(t, i+4))<<32 }
