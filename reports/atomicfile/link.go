package atomicfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// mostLinks is how many links may lead to each other, as on most systems.
const mostLinks = 40

// behind is the place that a path stands for when links are followed. Unlike with
// filepath.EvalSymlinks nothing has to be there yet, but the folder that it is to be in.
func behind(path string) (string, error) {
	if there, err := filepath.EvalSymlinks(path); err == nil {
		return there, nil
	}
	place := path
	for range mostLinks {
		to, err := os.Readlink(place)
		if err != nil {
			return place, nil // no link: whatever is wrong shows when it is written
		}
		if !filepath.IsAbs(to) {
			folder, _ := filepath.Split(place)
			to = folder + to
		}
		// The folder is resolved by itself: of "a/.." only the disk knows where it is when a is a link.
		folder, name := filepath.Split(to)
		if folder, err = filepath.EvalSymlinks(folder); err != nil {
			return "", fmt.Errorf("it is a link to %s: %w", to, reason(err))
		}
		place = filepath.Join(folder, name)
	}
	return "", errors.New("it is a link that leads back to itself")
}
