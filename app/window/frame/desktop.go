//go:build production || dev || bindings

package frame

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync"

	wails "github.com/wailsapp/wails/v2/pkg/runtime"
)

// desktop is the Desktop that Wails offers. This is the only file that knows Wails' runtime.
type desktop struct {
	ctx context.Context

	mu   sync.Mutex
	last Bounds // where the window was when it was last neither maximised nor minimised
}

func (d *desktop) AskSavePath(s SaveDialog) (string, error) {
	path, err := wails.SaveFileDialog(d.ctx, wails.SaveDialogOptions{
		Title: s.Title, DefaultDirectory: s.Folder, DefaultFilename: s.Name,
		CanCreateDirectories: true,
		Filters: []wails.FileFilter{
			{DisplayName: fmt.Sprintf("%s (*%s)", s.Kind, s.Extension), Pattern: "*" + s.Extension},
			{DisplayName: "All files", Pattern: "*"},
		},
	})
	if err != nil {
		return "", fmt.Errorf("ask where to save: %w", err)
	}
	return path, nil
}

func (d *desktop) AskFiles(o OpenDialog) ([]string, error) {
	paths, err := wails.OpenMultipleFilesDialog(d.ctx, wails.OpenDialogOptions{
		Title: o.Title, DefaultDirectory: o.Folder,
		Filters: []wails.FileFilter{
			{DisplayName: o.Kind, Pattern: "*" + strings.Join(o.Endings, ";*")},
			{DisplayName: "All files", Pattern: "*"},
		},
	})
	if err != nil {
		return nil, fmt.Errorf("ask which files to open: %w", err)
	}
	return paths, nil
}

func (d *desktop) AskFolder(o OpenDialog) (string, error) {
	path, err := wails.OpenDirectoryDialog(d.ctx, wails.OpenDialogOptions{Title: o.Title, DefaultDirectory: o.Folder})
	if err != nil {
		return "", fmt.Errorf("ask which folder to open: %w", err)
	}
	return path, nil
}

func (d *desktop) OpenInBrowser(address string) { wails.BrowserOpenURL(d.ctx, address) }

func (d *desktop) Copy(text string) error {
	if err := wails.ClipboardSetText(d.ctx, text); err != nil {
		return fmt.Errorf("copy to the clipboard: %w", err)
	}
	return nil
}

func (d *desktop) Print() { wails.WindowPrint(d.ctx) }

func (d *desktop) Emit(payload any) { wails.EventsEmit(d.ctx, EventName, payload) }

func (d *desktop) Bounds() Bounds {
	now := Bounds{Maximised: wails.WindowIsMaximised(d.ctx)}
	normal := wails.WindowIsNormal(d.ctx)
	now.X, now.Y = wails.WindowGetPosition(d.ctx)
	now.Width, now.Height = wails.WindowGetSize(d.ctx)
	if screen, scale, found := d.screen(); found && scale != 1 && screen.Width > 0 {
		now.X, now.Y = int(float64(now.X)/scale), int(float64(now.Y)/scale)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last = Remember(d.last, now, normal)
	return d.last
}

// place puts the window where it was, as far as the screen it is on now allows.
func (d *desktop) place(b Bounds) {
	screen, scale, found := d.screen()
	if !found || !b.Known() || b.Maximised {
		return
	}
	fit := Clamp(b, screen)
	if fit.Width != b.Width || fit.Height != b.Height {
		wails.WindowSetSize(d.ctx, fit.Width, fit.Height)
	}
	wails.WindowSetPosition(d.ctx, int(float64(fit.X)*scale), int(float64(fit.Y)*scale))
}

// screen finds the screen that the window is on. The scale turns logical pixels into those
// that positions are counted in, which are physical ones on Windows alone.
func (d *desktop) screen() (s Screen, scale float64, found bool) {
	screens, err := wails.ScreenGetAll(d.ctx)
	if err != nil {
		return Screen{}, 1, false
	}
	for _, each := range screens {
		if !each.IsCurrent && len(screens) > 1 {
			continue
		}
		scale = 1
		if runtime.GOOS == "windows" && each.Size.Width > 0 {
			scale = float64(each.PhysicalSize.Width) / float64(each.Size.Width)
		}
		return Screen{Width: each.Size.Width, Height: each.Size.Height}, scale, true
	}
	return Screen{}, 1, false
}

func (d *desktop) present() {
	wails.WindowUnminimise(d.ctx)
	wails.WindowShow(d.ctx)
}
