package frame

import "testing"

func TestClamp(t *testing.T) {
	full := Screen{Width: 1920, Height: 1080}
	tests := []struct {
		name string
		last Bounds
		on   Screen
		want Bounds
	}{
		{"fits", Bounds{X: 100, Y: 80, Width: 1280, Height: 800}, full,
			Bounds{X: 100, Y: 80, Width: 1280, Height: 800}},
		{"never remembered", Bounds{}, full,
			Bounds{X: 0, Y: 0, Width: 1280, Height: 800}},
		{"maximised is kept", Bounds{X: 1, Y: 2, Width: 1000, Height: 700, Maximised: true}, full,
			Bounds{X: 1, Y: 2, Width: 1000, Height: 700, Maximised: true}},
		{"over the right and lower edge", Bounds{X: 900, Y: 500, Width: 1280, Height: 800}, full,
			Bounds{X: 640, Y: 280, Width: 1280, Height: 800}},
		{"over the left and upper edge", Bounds{X: -300, Y: -40, Width: 1280, Height: 800}, full,
			Bounds{X: 0, Y: 0, Width: 1280, Height: 800}},
		{"on a second screen that is gone", Bounds{X: 2500, Y: 100, Width: 1280, Height: 800}, full,
			Bounds{X: 320, Y: 140, Width: 1280, Height: 800}},
		{"on a screen to the left that is gone", Bounds{X: -1900, Y: 100, Width: 1280, Height: 800}, full,
			Bounds{X: 320, Y: 140, Width: 1280, Height: 800}},
		{"below a screen that was higher", Bounds{X: 10, Y: 2000, Width: 1000, Height: 700}, full,
			Bounds{X: 460, Y: 190, Width: 1000, Height: 700}},
		{"larger than the screen", Bounds{X: 100, Y: 100, Width: 2500, Height: 1400}, full,
			Bounds{X: 0, Y: 0, Width: 1920, Height: 1080}},
		{"smaller than the page can be", Bounds{X: 10, Y: 10, Width: 200, Height: 90}, full,
			Bounds{X: 10, Y: 10, Width: MinWidth, Height: MinHeight}},
		{"screen smaller than the page can be", Bounds{X: 50, Y: 50, Width: 1280, Height: 800}, Screen{800, 480},
			Bounds{X: 0, Y: 0, Width: 800, Height: 480}},
		{"unknown screen", Bounds{X: 4000, Y: 9, Width: 1000, Height: 700}, Screen{},
			Bounds{X: 4000, Y: 9, Width: 1000, Height: 700}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Clamp(test.last, test.on); got != test.want {
				t.Errorf("Clamp(%+v, %+v) = %+v, want %+v", test.last, test.on, got, test.want)
			}
		})
	}
}

// Wherever a window was and whatever the screen became, all of it can be seen.
func FuzzClamp(f *testing.F) {
	f.Add(100, 100, 1280, 800, 1920, 1080)
	f.Add(-5000, 9000, 1, 99999, 640, 480)
	f.Fuzz(func(t *testing.T, x, y, width, height, screenWidth, screenHeight int) {
		on := Screen{Width: screenWidth%20000 + 1, Height: screenHeight%20000 + 1}
		if on.Width < 1 || on.Height < 1 {
			return
		}
		got := Clamp(Bounds{X: x, Y: y, Width: width, Height: height}, on)
		if got.X < 0 || got.Y < 0 || got.Width < 1 || got.Height < 1 ||
			got.X+got.Width > on.Width || got.Y+got.Height > on.Height {
			t.Fatalf("Clamp on %+v = %+v, not wholly on it", on, got)
		}
		if again := Clamp(got, on); again != got {
			t.Fatalf("Clamp on %+v moves %+v again, to %+v", on, got, again)
		}
	})
}

func TestRemember(t *testing.T) {
	last := Bounds{X: 10, Y: 20, Width: 1000, Height: 700}
	whole := Bounds{Width: 1920, Height: 1080, Maximised: true}
	moved := Bounds{X: 30, Y: 40, Width: 1100, Height: 720}
	tests := []struct {
		name   string
		now    Bounds
		normal bool
		want   Bounds
	}{
		{"moved", moved, true, moved},
		{"maximised", whole, false, Bounds{X: 10, Y: 20, Width: 1000, Height: 700, Maximised: true}},
		{"minimised", Bounds{Width: 1, Height: 1}, false, last},
		{"not told", Bounds{}, true, last},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Remember(last, test.now, test.normal); got != test.want {
				t.Errorf("Remember(%+v) = %+v, want %+v", test.now, got, test.want)
			}
		})
	}
}
