// Package frame is the native window around a page: its options, its place on the screen, and
// what the system offers to it (dialogs, clipboard, browser). It knows nothing of reports, so
// that the empty window of the benchmark can be the very same window.
//
// Wails needs display libraries on Linux, so only builds with one of its tags have a window.
// Any other build, as `go build .` makes it, gets an error from Run and does everything else.
package frame

import (
	"errors"
	"io/fs"
	"net/http"
)

// Sizes in logical pixels. The page is laid out for MinWidth x MinHeight and up.
const (
	MinWidth      = 900
	MinHeight     = 600
	DefaultWidth  = 1280
	DefaultHeight = 800
)

// EventName is the one event that Go sends to the page; its payload says what happened.
const EventName = "rca"

// ErrNoWindow is returned by Run in a build without Wails.
var ErrNoWindow = errors.New("this build has no window: build one with build/run, " +
	"or use the commands, which work without a window (rca-viewer help lists them)")

// ErrNoDisplay is returned by Run where no window could be shown.
var ErrNoDisplay = errors.New("there is no display to open the window on " +
	"(neither DISPLAY nor WAYLAND_DISPLAY is set); the commands work without one " +
	"(rca-viewer help lists them)")

// A Config says what to show in the window and whom to tell.
type Config struct {
	Title string
	Pages fs.FS // index.html lies at its root
	// Made serves what the page fetches and Pages does not have; nil means nothing.
	Made http.Handler
	Bind any // the methods the page may call
	// Dark chooses the colour behind the page until it has painted.
	Dark bool
	// Lock names this window among running ones: a second start with the same name brings the
	// first one to the front. Empty means any number of windows.
	Lock   string
	Bounds Bounds // where the window was last; the zero value means nowhere yet
	Trace  *Trace
	// Starting runs in the background while the system makes the window, which takes long.
	Starting func()
	// Ready is called once the window exists, before the page has loaded.
	Ready func(Desktop)
	// Closing is called when the window is about to close, with its bounds.
	Closing func(Bounds)
}

// A Desktop is what the system around the page offers to its Go side.
type Desktop interface {
	// AskSavePath shows the native save dialog; the path is empty when the user cancelled.
	AskSavePath(SaveDialog) (string, error)
	// AskFiles shows the native dialog for files to open, AskFolder that for a folder; nothing when
	// the user cancelled.
	AskFiles(OpenDialog) ([]string, error)
	AskFolder(OpenDialog) (string, error)
	OpenInBrowser(address string)
	Copy(text string) error
	Print()
	// Emit sends the event EventName to the page.
	Emit(payload any)
	// Bounds tells where the window is now.
	Bounds() Bounds
}

// A SaveDialog says what the native save dialog proposes.
type SaveDialog struct {
	Title     string
	Folder    string // must exist
	Name      string
	Kind      string // what the files are, "Markdown"
	Extension string // with its dot, ".md"
}
