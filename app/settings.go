package app

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"rcaviewer/reports"
	"rcaviewer/reports/jsonfile"
)

// remembered is what the window remembers. Its file is read when it is first asked for: suggestions
// ask with every letter that is typed. What another window keeps is read at the next start.
type remembered struct {
	mu       sync.Mutex // held also while a file of the window is written
	read     bool
	settings Settings
	damaged  bool     // the file could not be understood, and is still there
	problems []string // what of it is not as it was, in sentences
}

// Settings are what the window remembers, not to be changed. A file that is missing or cannot be
// understood means the defaults: settings are a convenience and never a reason not to start.
func (a *App) Settings() Settings {
	a.settings.mu.Lock()
	defer a.settings.mu.Unlock()
	return a.settings.get()
}

// settingsProblem says what of the settings is not as it was, until they are saved; empty when all
// of them are.
func (a *App) settingsProblem() string {
	a.settings.mu.Lock()
	defer a.settings.mu.Unlock()
	a.settings.get()
	return strings.Join(a.settings.problems, " ")
}

func (r *remembered) get() Settings {
	if !r.read {
		r.load()
	}
	return r.settings
}

func (r *remembered) load() {
	r.read = true
	if err := jsonfile.Read(settingsFile(), &r.settings); err != nil {
		r.damaged = true
		r.problems = append(r.problems, fmt.Sprintf("Settings that could not be read are the usual ones now (%v). "+
			"The old file is kept beside the new one; its name begins with settings-aside.", err))
	}
	if zone := r.settings.Zone; CheckZone(zone) != nil {
		r.settings.Zone = ""
		r.problems = append(r.problems, fmt.Sprintf("The settings name the time zone %q, which is not known; the system's is used.", zone))
		if near := reports.NearestZone(zone); near != "" {
			r.problems = append(r.problems, fmt.Sprintf("Did you mean %s?", near))
		}
	}
	r.settings = usual(r.settings)
}

// usual puts the defaults where settings say nothing, or nothing that there is.
func usual(s Settings) Settings {
	if s.Theme != "light" && s.Theme != "dark" {
		s.Theme = "system"
	}
	if s.Selected == nil {
		s.Selected = []string{}
	}
	if s.Folded == nil {
		s.Folded = []string{reports.FieldNames[reports.FieldDataCenter], reports.FieldNames[reports.FieldYear], "moment"}
	}
	if s.RecentQueries == nil {
		s.RecentQueries = []string{}
	}
	return s
}

// SaveSettings keeps what the window remembers. The error of a zone that there is not names a near
// one; nothing is kept then. A file that could not be understood is set aside before.
func (a *App) SaveSettings(s Settings) error {
	err := CheckZone(s.Zone)
	if err == nil {
		a.settings.mu.Lock()
		defer a.settings.mu.Unlock()
		err = a.settings.save(usual(s))
	}
	if err != nil {
		return fmt.Errorf("save the settings: %w", err)
	}
	return nil
}

func (r *remembered) save(s Settings) error {
	r.get() // to know whether what is there can be written over
	if r.damaged && jsonfile.Read(settingsFile(), &Settings{}) != nil {
		if _, err := jsonfile.SetAside(settingsFile(), time.Now()); err != nil {
			return err
		}
	}
	r.damaged = false
	if err := jsonfile.Write(settingsFile(), s); err != nil {
		return err
	}
	r.settings, r.problems = s, nil
	return nil
}
