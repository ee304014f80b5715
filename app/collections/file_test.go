package collections

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const good = `{
  "version": 1,
  "collections": [
    {
      "name": "Friday & <Monday>",
      "changed": "2031-03-05T09:20:00Z",
      "reports": [
        "2031-03-05-lantern-lt01",
        "2031-12-31-lantern-lt02"
      ]
    },
    {
      "name": "monday",
      "changed": "2031-03-06T09:20:00Z",
      "reports": []
    }
  ]
}
`

// The file as people see it, and as it is written again.
func TestTheFile(t *testing.T) {
	s := store(t)
	put(t, s, good)
	all := list(t, s)
	want := []Collection{
		{"Friday & <Monday>", morning, []string{"2031-03-05-lantern-lt01", "2031-12-31-lantern-lt02"}},
		{"monday", morning.Add(24 * time.Hour), []string{}},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Errorf("read (-want +got):\n%s", diff)
	}
	var text bytes.Buffer
	do(t, write(&text, all))
	if diff := cmp.Diff(good, text.String()); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
}

// What people may write by hand.
func TestWhatIsForgiven(t *testing.T) {
	list, err := parse([]byte(`{"collections":[{"name":" b ","changed":"2031-03-05T10:20:00.7+01:00","reports":["x","x","y",""]},{"name":"A"}],"version":1}`))
	do(t, err)
	want := []Collection{{"A", time.Time{}, []string{}}, {"b", morning, []string{"x", "y"}}}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatIsNotUnderstood(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "line 1: ",
		"{\n\"version\": 1,\n}":            "line 3: ",
		good + "x":                         "after top-level value",
		"[]":                               "line 1: ",
		"null":                             "does not say that its format is 1",
		"{}":                               "does not say that its format is 1",
		`{"version":"1"}`:                  "line 1: ",
		`{"version":2,"new":true}`:         "a newer RCA Viewer wrote it (format 2; this one knows 1)",
		`{"version":1,"colour":"red"}`:     "unknown field \"colour\"",
		`{"version":1,"collections":[{}]}`: "collection 1: the name cannot be used: it is empty",
		`{"version":1,"collections":[{"name":"a"},{"name":"A "}]}`:                    `two collections are called "A"`,
		`{"version":1,"collections":[{"name":"a","reports":[7]}]}`:                    "line 1: ",
		`{"version":1,"collections":[{"name":"a","changed":"yesterday"}]}`:            "yesterday",
		`{"version":1,"collections":[{"name":"a","changed":"9999-12-31T00:00:00Z"}]}`: "in the year 9999",
		"{\"version\":1,\"collections\":[{\"name\":\"\xff\"}]}":                       "it is not UTF-8",
	} {
		if list, err := parse([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q gives %v and the error %v, want %q in it", text, list, err, want)
		}
	}
}

// A file that is not understood stays as it is until it is set aside, and is there afterwards.
func TestNothingIsWrittenOver(t *testing.T) {
	for _, text := range []string{"{", `{"version":2}`} {
		s := store(t)
		put(t, s, text)
		var unreadable *Unreadable
		for act, err := range map[string]error{
			"list":   func() error { _, err := s.List(); return err }(),
			"keep":   s.Keep("Friday", nil),
			"rename": s.Rename("Friday", "Monday"),
			"delete": func() error { _, err := s.Delete("Friday"); return err }(),
		} {
			if !errors.As(err, &unreadable) || unreadable.File != s.file {
				t.Errorf("%s: the error is %v; it names the file", act, err)
			}
		}
		if left := read(t, s.file); left != text {
			t.Errorf("the file holds %q now", left)
		}
		path, err := s.SetAside()
		if want := filepath.Join(filepath.Dir(s.file), "collections-aside-2031-03-05.json"); err != nil || path != want {
			t.Fatalf("set aside as %q, %v, want %q", path, err, want)
		}
		do(t, s.Keep("Friday", nil))
		put(t, s, "broken again")
		again, err := s.SetAside()
		if err != nil || filepath.Base(again) != "collections-aside-2031-03-05-2.json" {
			t.Errorf("set aside again as %q, %v", again, err)
		}
		if first, second := read(t, path), read(t, again); first != text || second != "broken again" {
			t.Errorf("aside lie %q and %q", first, second)
		}
	}
}

// What would be written must be readable, or everything that is there already would be lost to sight.
func TestNothingUnreadableIsWritten(t *testing.T) {
	s := store(t)
	put(t, s, good)
	var ids []string
	for i := range largest>>20 + 1 {
		ids = append(ids, strings.Repeat("x", 1<<20)+strconv.Itoa(i))
	}
	for what, test := range map[string]struct {
		err  error
		want string
	}{
		"too much":                       {s.Keep("Everything", ids), "keep the collection: the file of all collections would have 66 MB, and may have 64; delete a"},
		"too much for one that is there": {s.Update("monday", ids, morning.Add(24*time.Hour)), "update the collection: the file of all"},
		"a time that no file may have": {
			s.Restore(Collection{"Later", time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), nil}), "in the year 9999",
		},
	} {
		if test.err == nil || !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("%s: the error is %v, want %q in it", what, test.err, test.want)
		}
	}
	if read(t, s.file) != good {
		t.Error("the file was changed")
	}
}

func TestNothingToSetAside(t *testing.T) {
	s := store(t)
	for range 2 { // without a file, then with a good one
		if path, err := s.SetAside(); err != nil || path != "" {
			t.Errorf("SetAside = %q, %v", path, err)
		}
		put(t, s, good)
	}
	if read(t, s.file) != good {
		t.Error("a good file was changed")
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	do(t, err)
	return string(text)
}

// Whatever is read can be written and read again, and is then the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(`{"version":1,"collections":[{"name":"a","changed":"0000-01-01T00:00:00+23:59","reports":null}]}`))
	f.Add([]byte(`{"version":1,"collections":[{"name":"ß"},{"name":"SS"},{"name":"ſ"}]}`))
	f.Add([]byte(`{"VERSION":1,"collections":[{"Name":"\ud800"}],"collections":[]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		list, err := parse(text)
		if err != nil {
			return
		}
		var written bytes.Buffer
		if err := write(&written, list); err != nil {
			t.Fatalf("%q cannot be written: %v", text, err)
		}
		again, err := parse(written.Bytes())
		if err != nil {
			t.Fatalf("%q cannot be read again: %v", written.Bytes(), err)
		}
		if diff := cmp.Diff(list, again); diff != "" {
			t.Errorf("%q (-first +second):\n%s", text, diff)
		}
	})
}
