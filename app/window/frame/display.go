package frame

import (
	"os"
	"path/filepath"
)

// hasDisplay reports whether a window can be shown at all. Asked before GTK starts, because
// GTK ends the whole program without one.
func hasDisplay(goos string, getenv func(string) string) bool {
	return goos != "linux" || getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}

// hasSessionBus reports whether windows can find each other. Where no session bus runs,
// looking for one would start one and leave it behind.
func hasSessionBus(goos string, getenv func(string) string) bool {
	if goos != "linux" || getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	folder := getenv("XDG_RUNTIME_DIR")
	if folder == "" {
		return false
	}
	_, err := os.Stat(filepath.Join(folder, "bus"))
	return err == nil
}
