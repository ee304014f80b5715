//go:build (production || dev) && !bindings

package frame

// generating is false in programs that show a window.
const generating = false
