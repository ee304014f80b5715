package document

import "testing"

func TestRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "123 ...": false, "Lamps": false, "Lamps שלום": false, "停电": false,
		"שלום": true, "“9:20 שלום” Lamps": true, "المصابيح": true, "- 1. עברית": true,
	} {
		if got := RightToLeft(text); got != want {
			t.Errorf("RightToLeft(%q) = %v", text, got)
		}
	}
}
