//go:build !(production || dev || bindings)

package frame

// Run says that this build has no window.
func Run(Config) error { return ErrNoWindow }
