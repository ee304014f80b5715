package reports

import "testing"

func TestNearest(t *testing.T) {
	list := []string{"lt19", "LT02", "lamp-west", "lt01", "lamp-east", "lt03", ""}
	for s, want := range map[string]string{
		"lt02":      "LT02", // case is no difference
		"lt0":       "LT02", // of several the first in the alphabet, whose order is that of the bytes
		"lt3":       "lt03",
		"lamp-eats": "lamp-east", // neighbours that changed places are one slip
		"lamp-xxst": "lamp-east",
		"lantern":   "",
		"":          "",
	} {
		if got := Nearest(s, list); got != want {
			t.Errorf("the nearest to %q is %q, want %q", s, got, want)
		}
	}
}
