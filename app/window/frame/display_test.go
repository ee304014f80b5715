package frame

import (
	"os"
	"path/filepath"
	"testing"
)

func environment(values map[string]string) func(string) string {
	return func(name string) string { return values[name] }
}

func TestHasDisplay(t *testing.T) {
	tests := []struct {
		goos   string
		values map[string]string
		want   bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"windows", nil, true},
		{"darwin", nil, true},
	}
	for _, test := range tests {
		if got := hasDisplay(test.goos, environment(test.values)); got != test.want {
			t.Errorf("hasDisplay(%s, %v) = %t, want %t", test.goos, test.values, got, test.want)
		}
	}
}

func TestHasSessionBus(t *testing.T) {
	with, without := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(with, "bus"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		goos   string
		values map[string]string
		want   bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}, true},
		{"linux", map[string]string{"XDG_RUNTIME_DIR": with}, true},
		{"linux", map[string]string{"XDG_RUNTIME_DIR": without}, false},
		{"windows", nil, true},
	}
	for _, test := range tests {
		if got := hasSessionBus(test.goos, environment(test.values)); got != test.want {
			t.Errorf("hasSessionBus(%s, %v) = %t, want %t", test.goos, test.values, got, test.want)
		}
	}
}
