package collections

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var morning = time.Date(2031, 3, 5, 9, 20, 0, 0, time.UTC)

// store is a store in a folder that does not exist yet, on a clock that stands still.
func store(t *testing.T) *Store {
	t.Helper()
	return &Store{filepath.Join(t.TempDir(), "config", "collections.json"), func() time.Time { return morning }}
}

func do(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func list(t *testing.T, s *Store) []Collection {
	t.Helper()
	all, err := s.List()
	do(t, err)
	return all
}

func put(t *testing.T, s *Store, text string) {
	t.Helper()
	do(t, os.MkdirAll(filepath.Dir(s.file), 0o755))
	do(t, os.WriteFile(s.file, []byte(text), 0o644))
}

func TestACollectionsLife(t *testing.T) {
	s := store(t)
	if got := list(t, s); len(got) != 0 {
		t.Fatalf("without a file there are %v", got)
	}
	do(t, s.Keep("  Friday's meeting ", []string{"b", "a", "b", "", "c"}))
	do(t, s.Keep("certificates", nil))
	friday := Collection{"Friday's meeting", morning, []string{"b", "a", "c"}}
	if diff := cmp.Diff([]Collection{{"certificates", morning, []string{}}, friday}, list(t, s)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	do(t, s.Update("friday's MEETING", []string{"c", "d"}, morning))
	do(t, s.Rename("certificates", "Certificates"))
	gone, err := s.Delete("FRIDAY'S meeting")
	do(t, err)
	later := morning.Add(time.Second) // on a clock that stands still a change has another time even so
	if diff := cmp.Diff(Collection{"Friday's meeting", later, []string{"c", "d"}}, gone); diff != "" {
		t.Errorf("deleted (-want +got):\n%s", diff)
	}
	do(t, s.Restore(gone))
	if diff := cmp.Diff([]Collection{{"Certificates", later, []string{}}, gone}, list(t, s)); diff != "" {
		t.Errorf("restored (-want +got):\n%s", diff)
	}
	one, err := s.Get("certificates")
	if err != nil || one.Name != "Certificates" {
		t.Errorf("Get = %v, %v", one, err)
	}
}

// What is refused names what was asked and what is allowed, and leaves the file as it is.
func TestWhatIsRefused(t *testing.T) {
	s := store(t)
	do(t, s.Keep("Friday", []string{"a"}))
	do(t, s.Keep("Monday", nil))
	before, err := os.ReadFile(s.file)
	do(t, err)
	delete := func(name string) error { _, err := s.Delete(name); return err }
	get := func(name string) error { _, err := s.Get(name); return err }
	for _, test := range []struct {
		name string
		err  error
		want string
	}{
		{"a name that is taken", s.Keep("FRIDAY", nil), `keep the collection: there is a collection "Friday" already`},
		{"renamed to one that is", s.Rename("Monday", "friday "), `rename the collection: there is a collection "Friday" already`},
		{"restored over another", s.Restore(Collection{Name: "friday"}), `there is a collection "Friday" already`},
		{"no name", s.Keep(" \t", nil), "1 to 80 characters in one line are allowed"},
		{"renamed to nothing", s.Rename("Friday", ""), "it is empty"},
		{"none to open", get("Sunday"), `open the collection: there is no collection "Sunday" any more`},
		{"none to rename", s.Rename("Sunday", "x"), `no collection "Sunday"`},
		{"none to update", s.Update("Sunday", nil, morning), `no collection "Sunday"`},
		{"none to delete", delete("Sunday"), `delete the collection: there is no collection "Sunday"`},
		{"changed meanwhile", s.Update("Friday", []string{"b"}, morning.Add(-time.Hour)), `update the collection: "Friday" was changed by another window`},
	} {
		if test.err == nil || !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("%s: the error is %v, want %q in it", test.name, test.err, test.want)
		}
	}
	if after, err := os.ReadFile(s.file); err != nil || string(after) != string(before) {
		t.Errorf("the file changed (%v):\n%s", err, after)
	}
}

func TestCleanName(t *testing.T) {
	for _, test := range []struct{ name, want, wrong string }{
		{"Friday", "Friday", ""},
		{" Müller, 東京 🕯️ ", "Müller, 東京 🕯️", ""},
		{"Mu\u0308ller", "Müller", ""},
		{strings.Repeat("ü", MaxName), strings.Repeat("ü", MaxName), ""},
		{strings.Repeat("ü", MaxName+1), "", "it has 81 characters"},
		{"", "", "it is empty"},
		{"\u00a0 \n", "", "it is empty"},
		{"a\nb", "", "line break"},
		{"a\u2028b", "", "line break"},
		{"a\x1bb", "", "control character"},
		{"a\xffb", "", "not UTF-8"},
	} {
		got, err := CleanName(test.name)
		if got != test.want || (err == nil) != (test.wrong == "") || err != nil && !strings.Contains(err.Error(), test.wrong) {
			t.Errorf("CleanName(%.20q) = %.20q, %v, want %q and %q", test.name, got, err, test.want, test.wrong)
		}
	}
}

// Programs that run beside each other: each change is there in the end.
func TestManyAtOnce(t *testing.T) {
	file := store(t).file
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			own := Open(file) // as a program of its own has it
			for j := range 5 {
				if err := own.Keep(fmt.Sprintf("%d of %d", j, i), []string{"a"}); err != nil {
					t.Error(err)
				}
			}
			if _, err := own.Delete(fmt.Sprintf("0 of %d", i)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := list(t, Open(file)); len(got) != 8*4 {
		t.Errorf("%d collections are left of 40 less 8", len(got))
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	do(t, err)
	if want := []string{file, file + ".lock"}; !slices.Equal(left, want) {
		t.Errorf("beside the file stands something else: %v", left)
	}
}

// A lock that another program holds is waited for, and not for ever.
func TestWaitingForTheLock(t *testing.T) {
	s := store(t)
	do(t, s.Keep("Friday", nil))
	held, done := make(chan struct{}), make(chan error)
	go func() {
		done <- s.alone(func() error { close(held); time.Sleep(50 * time.Millisecond); return nil })
	}()
	<-held
	began := time.Now()
	do(t, s.Keep("Monday", nil))
	if waited := time.Since(began); waited < 30*time.Millisecond {
		t.Errorf("the second change waited %v for the first", waited)
	}
	do(t, <-done)
}

func TestPlacesThatCannotBeUsed(t *testing.T) {
	s := store(t)
	do(t, os.MkdirAll(s.file, 0o755))
	if _, err := s.List(); err == nil || !strings.Contains(err.Error(), "is not a file") {
		t.Errorf("a folder: %v", err)
	}
	if err := s.Keep("Friday", nil); err == nil || !strings.Contains(err.Error(), s.file) {
		t.Errorf("written over a folder: %v", err)
	}
	below := Open(filepath.Join(t.TempDir(), "x", "collections.json"))
	do(t, os.WriteFile(filepath.Dir(below.file), nil, 0o644))
	var unreadable *Unreadable
	if err := below.Keep("Friday", nil); err == nil || errors.As(err, &unreadable) {
		t.Errorf("below a file: %v", err)
	}
}
