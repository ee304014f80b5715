package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"rcaviewer/reports"
	"rcaviewer/reports/atomicfile"
)

// WriteFolder writes each report as a file of a folder, which is made unless it is there; the folder
// it stands in is not. The files are put there when all are written, so that a failure leaves
// everything as it was.
func (f Format) WriteFolder(ctx context.Context, path string, all []*reports.Report, o Options) (err error) {
	defer func() {
		if err != nil && ctx.Err() == nil {
			err = fmt.Errorf("write %s: %w", path, reason(err))
		}
	}()
	made := false
	if err := os.Mkdir(path, 0o777); err == nil {
		made = true
	} else if err := folder(path, err); err != nil {
		return err
	}
	stage, err := os.MkdirTemp(path, ".rca-viewer-")
	if err == nil {
		defer os.RemoveAll(stage)
		err = f.stage(ctx, stage, path, all, o)
	}
	if err != nil && made {
		f.clear(path, stage, all)
	}
	return err
}

// clear removes a folder that was made for an export with what the export has put there, and leaves
// what somebody else has.
func (f Format) clear(path, stage string, all []*reports.Report) {
	if stage != "" {
		os.RemoveAll(stage)
	}
	for _, r := range all {
		os.Remove(filepath.Join(path, r.ID+f.Extension))
	}
	os.Remove(path)
}

// folder tells whether what could not be made is a folder already.
func folder(path string, failed error) error {
	if !errors.Is(failed, fs.ErrExist) {
		return failed
	}
	if info, err := os.Stat(path); err != nil {
		return err
	} else if !info.IsDir() {
		return errors.New("it is not a folder")
	}
	return nil
}

// stage writes the files beside their places, and then puts them there.
func (f Format) stage(ctx context.Context, stage, path string, all []*reports.Report, o Options) error {
	var names []string
	err := f.Split(ctx, all, o, func(name string, write func(io.Writer) error) error {
		names = append(names, name)
		return writeFile(filepath.Join(stage, name), filepath.Join(path, name), write)
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := os.Rename(filepath.Join(stage, name), filepath.Join(path, name)); err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes a file that is to replace another.
func writeFile(name, target string, write func(io.Writer) error) (err error) {
	if _, err := atomicfile.Replaceable(target); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(target), reason(err))
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if closed := file.Close(); err == nil {
			err = closed
		}
	}()
	return write(file)
}

// reason is the cause of an error on a file whose temporary name would tell a user nothing.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
