package phrase

// slips counts the letters that must be added, left out, replaced or swapped with their
// neighbour to make b of a. It gives max+1 as soon as it is clear that there are more than max.
func slips(a, b string, max int) int {
	if d := len(a) - len(b); d > max || -d > max {
		return max + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = slip(a, b, i, j, before, last, row)
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], max+1)
}

// slip is one cell of the table: the slips between the first i letters of a and the first j of b.
func slip(a, b string, i, j int, before, last, row []int) int {
	cost := 1
	if a[i-1] == b[j-1] {
		cost = 0
	}
	n := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
	if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
		n = min(n, before[j-2]+1)
	}
	return n
}
