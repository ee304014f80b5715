//go:build bindings

package frame

// generating is true in the program that Wails runs to read the bound methods: it ends before
// a window would open, so it needs no display.
const generating = true
