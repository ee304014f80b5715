package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"rcaviewer/reports"
)

// hasRecoll tells whether Recoll's commands are installed.
func hasRecoll() bool {
	for _, name := range []string{"recollindex", "recollq"} {
		if _, err := exec.LookPath(name); err != nil {
			return false
		}
	}
	return true
}

// Recoll indexes files: those of the library, and the embedded corpus written beside them. It
// gets a configuration of its own, and no lower priority than the others.
const recollSettings = `topdirs = %q %q
idxniceprio = 0
noaspell = 1
loglevel = 2
`

func recollConfiguration(dir string) string { return filepath.Join(dir, "recoll") }

func buildRecoll(dir string) (any, error) {
	embedded, err := reports.Corpus()
	if err != nil {
		return nil, err
	}
	library, corpus, configuration := filepath.Join(dir, "library"), filepath.Join(dir, "corpus"), recollConfiguration(dir)
	for _, folder := range []string{corpus, configuration} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return nil, err
		}
	}
	for _, r := range embedded {
		if err := write(corpus, r); err != nil {
			return nil, err
		}
	}
	settings := fmt.Sprintf(recollSettings, library, corpus)
	if err := os.WriteFile(filepath.Join(configuration, "recoll.conf"), []byte(settings), 0o644); err != nil {
		return nil, err
	}
	begun := time.Now()
	if _, err := runRecoll("recollindex", dir); err != nil {
		return nil, err
	}
	b := built{Seconds: time.Since(begun).Seconds()}
	b.Bytes, err = size(configuration)
	return b, err
}

// askRecoll asks in a process, as there is no other way without its window: 20 hits with two
// passages each, and how many there are exactly. It counts no facets. A request that its language
// cannot express is not asked.
func askRecoll(dir string, r request) (int, error) {
	if len(r.recoll) == 0 {
		return notAsked, nil
	}
	out, err := runRecoll("recollq", dir, append([]string{"-E", "-A", "-p", "2", "-n", "20"}, r.recoll...)...)
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(out) { // "118 results (printing  20 max):"
		if number, _, ok := strings.Cut(line, " results"); ok {
			if hits, err := strconv.Atoi(number); err == nil {
				return hits, nil
			}
		}
	}
	return 0, fmt.Errorf("recollq %q: no number of results in %q", r.recoll, out)
}

func runRecoll(name, dir string, arguments ...string) (string, error) {
	command := exec.Command(name, append([]string{"-c", recollConfiguration(dir)}, arguments...)...)
	command.Env = append(os.Environ(), "RECOLL_CONFDIR=", "RECOLL_EXTRACONFDIRS=", "LC_ALL=C.UTF-8")
	var complaints strings.Builder
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w: %s", name, err, complaints.String())
	}
	return string(out), nil
}
