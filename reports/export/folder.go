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
// it stands in is not. The files are put there when all are written: whatever fails before leaves
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
	var stage atomicfile.Stage
	err = f.Split(ctx, all, o, func(name string, write func(io.Writer) error) error {
		return within(name, stage.Write(filepath.Join(path, name), write))
	})
	if err == nil {
		err = stage.Place()
	}
	stage.Discard()
	if err != nil && made {
		f.clear(path, all)
	}
	return err
}

// within names the file of a folder that an error is about.
func within(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", name, reason(err))
}

// clear removes a folder that was made for an export with what the export has put there, and leaves
// what somebody else has.
func (f Format) clear(path string, all []*reports.Report) {
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
