package reports

import (
	"archive/zip"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What some system has beside the zones, or under another spelling, is no zone on any.
func TestZonesAreTheSameEverywhere(t *testing.T) {
	for _, name := range []string{
		"", "Local", "localtime", "posixrules", "Factory", "right/Europe/Berlin", "posix/Europe/Berlin",
		"europe/berlin", "EUROPE/BERLIN", "Europe", "Europe/", "/Europe/Berlin", "Europe//Berlin", "Europe/Berlin ",
		"Europe/Berlin\nEurope/Bern", "\n", "../zoneinfo/Europe/Berlin", "Berlin", "zone.tab", "tzdata.zi",
	} {
		if zone, err := LoadZone(name); err == nil {
			t.Errorf("%q is the zone %v", name, zone)
		}
	}
	for _, name := range []string{"Africa/Abidjan", "Pacific/Wallis", "Africa/Asmera", "Zulu", "UTC", "Etc/UTC", "US/Pacific", "EST5EDT"} {
		if zone, err := LoadZone(name); err != nil || zone.String() != name {
			t.Errorf("%q is %v, %v", name, zone, err)
		}
	}
}

// The two lists are what the zone database has that Go puts into the program.
func TestZonesOfTheDatabase(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	database, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer database.Close()
	var names []string
	for _, f := range database.File {
		if !strings.HasSuffix(f.Name, "/") {
			names = append(names, f.Name)
		}
	}
	older := strings.Fields(olderNames)
	for _, name := range slices.Concat(Zones(), older) {
		if !slices.Contains(names, name) {
			t.Errorf("the zone database has no %s", name)
		}
		if zone, err := LoadZone(name); err != nil || zone.String() != name {
			t.Errorf("%s is %v, %v", name, zone, err)
		}
	}
	// Factory is not listed, nor what a newer database may have.
	if listed := len(Zones()) + len(older); listed >= len(names) || listed < len(names)-10 {
		t.Errorf("%d zones are listed, the database has %d", listed, len(names))
	}
}
