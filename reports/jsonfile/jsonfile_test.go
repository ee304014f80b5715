package jsonfile

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestPlaced(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "line 1: ",
		"{\n\"width\": \n}":       "line 3: ",
		"{\n\"width\": \"wide\"}": "line 2: ",
		"{\"width\": 1}\n\nx":     "line 3: ",
	} {
		var into struct{ Width int }
		err := json.Unmarshal([]byte(text), &into)
		if got := Placed([]byte(text), err); !strings.HasPrefix(got.Error(), want) || !errors.Is(got, err) {
			t.Errorf("%q: the error is %v, want it to begin with %q", text, got, want)
		}
	}
	other := errors.New("of the disk")
	if got := Placed(nil, other); got != other {
		t.Errorf("an error without a place is %v", got)
	}
}

func TestSetAside(t *testing.T) {
	dir, now := t.TempDir(), time.Date(2031, 3, 5, 9, 20, 0, 0, time.UTC)
	file := filepath.Join(dir, "lamps.json")
	for _, name := range []string{"lamps-aside-2031-03-05.json", "lamps-aside-2031-03-05-2.json"} {
		if err := os.WriteFile(file, []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
		path, err := SetAside(file, now)
		if err != nil || path != filepath.Join(dir, name) {
			t.Fatalf("set aside as %q, %v, want %s", path, err, name)
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != name {
			t.Errorf("%s holds %q, %v", name, text, err)
		}
	}
	if _, err := SetAside(file, now); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), file) {
		t.Errorf("a file that is gone: %v", err)
	}
}
