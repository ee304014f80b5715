package phrase

import (
	"testing"

	"rcaviewer/reports"
)

// TestZonesLoad loads every zone that a name may mean.
func TestZonesLoad(t *testing.T) {
	load := func(name, zone string) {
		if _, err := reports.LoadZone(zone); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, zone := range places() {
		load(name, zone)
	}
	for name, area := range regions {
		for _, zone := range area {
			load(name, zone)
		}
	}
	for name, z := range abbreviations {
		for _, zone := range z.area {
			load(name, zone)
		}
	}
	for _, zone := range halfHours {
		load("half hours", zone)
	}
}

func TestMisspeltPlace(t *testing.T) {
	for name, want := range map[string]string{
		"ontorio": "ontario", "amsterdm": "amsterdam", "frankfrut": "frankfurt", "seatle": "seattle", "chicgo": "chicago",
		"beijng": "beijing", "sidney": "sydney", "torontoo": "toronto", "singapure": "singapore",
		"down": "", "maintenance": "", "total": "", "response": "", "atlantis": "", "start": "", "recovery": "",
	} {
		if got, ok := misspeltPlace(name); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %q %v, want %q", name, got, ok, want)
		}
	}
}
