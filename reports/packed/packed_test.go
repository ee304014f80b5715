package packed

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	numbers := [][]int64{
		nil, {0}, {-128, 127}, {-129}, {128, 1}, {math.MaxInt16, math.MinInt16}, {1 << 15}, {math.MaxInt32, math.MinInt32},
		{1 << 31}, {math.MaxInt64, 0, math.MinInt64},
	}
	texts := [][]string{nil, {""}, {"a", "", "béc"}, {"", "", ""}, {strings.Repeat("x", 70000), "y"}}
	var packed []byte
	for _, list := range numbers {
		packed = PutNumbers(packed, list)
	}
	for _, list := range texts {
		packed = PutStrings(packed, list)
	}
	packed = PutNumbers(packed, []uint64{math.MaxUint64, 7})
	r := Read(string(packed))
	for _, want := range numbers {
		n := r.Numbers()
		if got := AppendTo[int64](nil, n); !slices.Equal(got, want) || n.Len() != len(want) {
			t.Errorf("%d became %d", want, got)
		}
		for i, v := range want {
			if n.At(i) != v {
				t.Errorf("%d of %d is %d", i, want, n.At(i))
			}
		}
		if len(want) > 0 && (!n.Within(slices.Min(want), slices.Max(want)) ||
			n.Within(slices.Min(want)+1, math.MaxInt64) || n.Within(math.MinInt64, slices.Max(want)-1)) {
			t.Errorf("the bounds of %d are wrong", want)
		}
	}
	for _, want := range texts {
		s := r.Strings()
		if got := s.AppendTo(nil); !slices.Equal(got, want) || s.Len() != len(want) {
			t.Errorf("%q became %q", want, got)
		}
		for i, v := range want {
			if s.At(i) != v {
				t.Errorf("%d of %q is %q", i, want, s.At(i))
			}
		}
	}
	if n := r.Numbers(); uint64(n.At(0)) != math.MaxUint64 || uint64(n.At(1)) != 7 {
		t.Error("large numbers differ")
	}
	if !r.Whole() {
		t.Error("not everything was read")
	}
	for sum, want := range []bool{false, false, false, true, false} {
		if Read(string(PutNumbers(nil, []int8{1, 0, 2}))).Numbers().AddUpTo(int64(sum)) != want {
			t.Errorf("3 is %d: %v, want %v", sum, !want, want)
		}
	}
	if Read(string(PutNumbers(nil, []int8{4, -1}))).Numbers().AddUpTo(3) {
		t.Error("a negative number was added")
	}
	if last := r.Numbers(); last.Len() != 0 || r.Whole() {
		t.Error("there is a list after the last")
	}
}

// FuzzRead reads lists of anything: there is no panic, and what was read is within the text.
func FuzzRead(f *testing.F) {
	f.Add(string(PutStrings(PutNumbers(nil, []int64{1, 2, 3}), []string{"a", "", "bc"})))
	f.Add(string(PutNumbers(PutStrings(nil, []string{"abc"}), []int64{math.MinInt64, -1})))
	f.Add("\x08\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, text string) {
		for _, stringsFirst := range []bool{false, true} {
			r := Read(text)
			var s Strings
			if stringsFirst {
				s = r.Strings()
			}
			n := r.Numbers()
			if !stringsFirst {
				s = r.Strings()
			}
			if n.Len() > len(text) || s.Len() > len(text) {
				t.Fatalf("%d numbers and %d strings in %d bytes", n.Len(), s.Len(), len(text))
			}
			list := s.AppendTo(nil)
			for i, v := range list {
				if s.At(i) != v {
					t.Fatalf("string %d is %q and %q", i, v, s.At(i))
				}
			}
			for i, v := range AppendTo[int64](nil, n) {
				if n.At(i) != v {
					t.Fatalf("number %d is %d and %d", i, v, n.At(i))
				}
			}
			n.Within(0, 1)
			n.AddUpTo(0)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	list := make([]int32, 100000)
	for i := range list {
		list[i] = int32(i * 70000 % 1e9)
	}
	for name, packed := range map[string]string{
		"4 bytes": string(PutNumbers(nil, list)),
		"1 byte":  string(PutNumbers(nil, make([]int32, 100000))),
	} {
		b.Run(name, func(b *testing.B) {
			into := make([]int32, 0, len(list))
			for b.Loop() {
				n := Read(packed).Numbers()
				if !n.Within(0, 1e9) {
					b.Fatal()
				}
				into = AppendTo(into[:0], n)
			}
		})
	}
}
