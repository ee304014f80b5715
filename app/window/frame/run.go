//go:build production || dev || bindings

package frame

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"runtime"

	_ "embed"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
)

// dmabufVariable switches off a way of drawing that leaves windows blank on some graphics
// drivers; a page of text has no need of it.
const dmabufVariable = "WEBKIT_DISABLE_DMABUF_RENDERER"

// icon is build/icon.svg at the size that window lists show.
//
//go:embed icon.png
var icon []byte

// Run shows the window and returns when it has closed.
func Run(c Config) (err error) {
	if !generating && !hasDisplay(runtime.GOOS, os.Getenv) {
		return ErrNoDisplay
	}
	if os.Getenv(dmabufVariable) == "" {
		if err := os.Setenv(dmabufVariable, "1"); err != nil {
			return fmt.Errorf("open the window: %w", err)
		}
	}
	// GTK panics when the display that the environment names does not answer.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("open the window on display %q: %v", cmp.Or(os.Getenv("DISPLAY"), os.Getenv("WAYLAND_DISPLAY")), r)
		}
	}()
	if c.Starting != nil && !generating {
		go c.Starting()
	}
	if err := wails.Run(appOptions(c)); err != nil {
		return fmt.Errorf("open the window: %w", err)
	}
	return nil
}

func appOptions(c Config) *options.App {
	d := &desktop{last: c.Bounds}
	start := c.Bounds.Sized()
	app := &options.App{
		Title: c.Title,
		Width: start.Width, Height: start.Height,
		MinWidth: MinWidth, MinHeight: MinHeight,
		BackgroundColour:         background(c.Dark),
		AssetServer:              &assetserver.Options{Assets: c.Pages, Handler: c.Made},
		Bind:                     []any{c.Bind},
		EnableDefaultContextMenu: true, // or text could not be copied with the mouse
		// A file dropped on the page would replace it.
		DragAndDrop: &options.DragAndDrop{DisableWebViewDrop: true},
		Menu:        appMenu(),
		Linux: &linux.Options{
			Icon: icon, ProgramName: "rca-viewer",
			WebviewGpuPolicy: linux.WebviewGpuPolicyNever,
		},
		Mac:     &mac.Options{About: &mac.AboutInfo{Title: c.Title, Icon: icon}},
		Windows: &windows.Options{Theme: windows.SystemDefault, IsZoomControlEnabled: true},
	}
	if start.Maximised {
		app.WindowStartState = options.Maximised
	}
	if c.Lock != "" && hasSessionBus(runtime.GOOS, os.Getenv) {
		app.SingleInstanceLock = &options.SingleInstanceLock{
			UniqueId:               c.Lock,
			OnSecondInstanceLaunch: func(options.SecondInstanceData) { d.present() },
		}
	}
	follow(app, c, d)
	return app
}

// follow hooks the window's life into the configuration.
func follow(app *options.App, c Config, d *desktop) {
	app.OnStartup = func(ctx context.Context) {
		d.ctx = ctx
		d.place(c.Bounds)
		if c.Ready != nil {
			c.Ready(d)
		}
	}
	app.OnDomReady = func(context.Context) { c.Trace.Mark(WindowShown) }
	app.OnBeforeClose = func(context.Context) bool {
		if c.Closing != nil {
			c.Closing(d.Bounds())
		}
		return false
	}
}

// background is the page's own colour, so that nothing flashes before it has painted.
func background(dark bool) *options.RGBA {
	if dark {
		return options.NewRGB(0x1b, 0x1c, 0x1e)
	}
	return options.NewRGB(0xff, 0xff, 0xff)
}

// appMenu is the menu bar that macOS needs for copy and paste to have their keys.
func appMenu() *menu.Menu {
	if runtime.GOOS != "darwin" {
		return nil
	}
	return menu.NewMenuFromItems(menu.AppMenu(), menu.EditMenu(), menu.WindowMenu())
}
