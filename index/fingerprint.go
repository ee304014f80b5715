package index

import (
	"encoding/json"
	"fmt"
	"runtime/debug"
)

// formatVersion changes when something in this package or in package reports makes what was
// indexed before unfit to be searched: the fields' texts, the analyzer, the columns.
const formatVersion = 5

// Fingerprint names everything that a segment depends on beside its reports: our format, the
// mapping, and Bleve's version, because newer ones write what older ones cannot read.
func Fingerprint() (string, error) {
	m, err := newMapping()
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(m)
	if err != nil {
		return "", fmt.Errorf("describe the index: %w", err)
	}
	return fmt.Sprintf("%d %s %s", formatVersion, bleveVersion(), text), nil
}

func bleveVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, d := range info.Deps {
		if d.Path == "github.com/blevesearch/bleve/v2" {
			return d.Version
		}
	}
	return "unknown"
}
