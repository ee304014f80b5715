package app

import (
	"strings"
	"testing"

	"rcaviewer/reports/importing"
)

func TestAMistakeCostsOnePage(t *testing.T) {
	draft, err := understand(new(importing.Known), nil)
	if draft != nil || err == nil || !strings.Contains(err.Error(), "a mistake of the program") {
		t.Errorf("got %v, %v", draft, err)
	}
}
