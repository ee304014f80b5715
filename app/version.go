package app

import (
	"runtime/debug"

	"rcaviewer/reports"
)

// version and commit are set by the linker; see build/run.
var version, commit string

// VersionInfo identifies a build and the reports embedded in it.
type VersionInfo struct {
	Version string        `json:"version"`
	Commit  string        `json:"commit"`
	Corpus  CorpusVersion `json:"corpus"`
}

// CorpusVersion identifies the embedded reports.
type CorpusVersion struct {
	Reports int    `json:"reports"`
	Digest  string `json:"digest"` // sha256:...
}

// Version is the program's version, "development" for a build that was given none.
func Version() string {
	if version != "" {
		return version
	}
	return "development"
}

func commitOf() string {
	if commit != "" {
		return commit
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				return s.Value
			}
		}
	}
	return "unknown"
}

// About tells which build this is. It reads no library.
func About() (VersionInfo, error) {
	files, err := reports.CorpusFiles()
	if err != nil {
		return VersionInfo{}, err
	}
	digest, err := reports.CorpusDigest()
	if err != nil {
		return VersionInfo{}, err
	}
	return VersionInfo{Version(), commitOf(), CorpusVersion{len(files), digest}}, nil
}
