// Package packed writes lists of numbers and of strings one after the other into a text, and reads
// them where they lie. Reading such a text is reading one file in one piece: nothing is decoded
// before it is used, a hundred thousand strings are one allocation, and because a string cannot be
// changed, several goroutines may read from it.
//
// A list of numbers is their width in bytes (one byte: 1, 2, 4 or 8, as the largest needs), their
// count (four bytes), and the numbers. A list of strings is their count, where each ends (four
// bytes each), and the strings without anything between them. All numbers are little-endian.
//
// A text may come from a damaged file: a list that is read lies within the text, and strings end
// where strings can end. What the numbers mean is for the reader to check; see Numbers.Within.
package packed

import (
	"encoding/binary"
	"math"
)

// An Integer is a number that can be packed. Those of uint64 come back by conversion.
type Integer interface {
	~int8 | ~uint8 | ~int16 | ~int32 | ~int64 | ~uint64
}

// PutNumbers appends a list of numbers to a text.
func PutNumbers[T Integer](text []byte, list []T) []byte {
	low, high := int64(0), int64(0)
	for _, v := range list {
		low, high = min(low, int64(v)), max(high, int64(v))
	}
	width := widthFor(low, high)
	text = binary.LittleEndian.AppendUint32(append(text, byte(width)), uint32(len(list)))
	for _, v := range list {
		switch width {
		case 1:
			text = append(text, byte(v))
		case 2:
			text = binary.LittleEndian.AppendUint16(text, uint16(v))
		case 4:
			text = binary.LittleEndian.AppendUint32(text, uint32(v))
		default:
			text = binary.LittleEndian.AppendUint64(text, uint64(v))
		}
	}
	return text
}

func widthFor(low, high int64) int {
	switch {
	case low >= math.MinInt8 && high <= math.MaxInt8:
		return 1
	case low >= math.MinInt16 && high <= math.MaxInt16:
		return 2
	case low >= math.MinInt32 && high <= math.MaxInt32:
		return 4
	}
	return 8
}

// PutStrings appends a list of strings to a text. They must be less than 2 GB together.
func PutStrings(text []byte, list []string) []byte {
	text = binary.LittleEndian.AppendUint32(text, uint32(len(list)))
	end := 0
	for _, s := range list {
		end += len(s)
		text = binary.LittleEndian.AppendUint32(text, uint32(end))
	}
	for _, s := range list {
		text = append(text, s...)
	}
	return text
}

// A Reader takes the lists out of a text, in the order in which they were put there. After a list
// that is damaged, all are empty.
type Reader struct {
	rest    string
	damaged bool
}

// Read begins to read a text.
func Read(text string) *Reader { return &Reader{rest: text} }

// Whole tells whether every list so far was there, and nothing follows.
func (r *Reader) Whole() bool { return !r.damaged && r.rest == "" }

// Numbers reads a list of numbers.
func (r *Reader) Numbers() Numbers {
	head, count := r.take(1), r.count()
	if r.damaged {
		return Numbers{}
	}
	width := int64(head[0])
	if width != 1 && width != 2 && width != 4 && width != 8 {
		r.damaged = true
	}
	return Numbers{int(width), r.take(width * count)}
}

// Strings reads a list of strings.
func (r *Reader) Strings() Strings {
	s := Strings{ends: r.take(4 * r.count())}
	last := int32(0)
	for i := range s.Len() {
		end := s.end(i)
		if end < last {
			r.damaged = true
			return Strings{}
		}
		last = end
	}
	s.text = r.take(int64(last))
	if r.damaged {
		return Strings{}
	}
	return s
}

func (r *Reader) count() int64 {
	count := r.take(4)
	if r.damaged {
		return 0
	}
	return int64(uint32(at4(count, 0)))
}

// take cuts a number of bytes off the text; none when there are not so many.
func (r *Reader) take(n int64) string {
	if r.damaged || n > int64(len(r.rest)) {
		r.damaged, r.rest = true, ""
		return ""
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

// Strings is a list of strings in a text.
type Strings struct {
	ends string // four bytes for each
	text string
}

// Len is how many there are.
func (s Strings) Len() int { return len(s.ends) / 4 }

func (s Strings) end(i int) int32 { return at4(s.ends, 4*i) }

// At is the i-th string, which shares the memory of the text.
func (s Strings) At(i int) string {
	start := int32(0)
	if i > 0 {
		start = s.end(i - 1)
	}
	return s.text[start:s.end(i)]
}

// AppendTo appends all strings to a list.
func (s Strings) AppendTo(list []string) []string {
	start := int32(0)
	for i := range s.Len() {
		end := s.end(i)
		list = append(list, s.text[start:end])
		start = end
	}
	return list
}
