//go:build !windows

package atomicfile

// held tells whether a file could not be replaced because another program has it open, which other
// systems than Windows do not mind.
func held(error) bool { return false }
