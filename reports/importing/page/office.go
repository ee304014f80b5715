package page

import (
	"archive/zip"
	"errors"
	"io"

	"rcaviewer/reports/lazyregexp"
)

var errOffice = errors.New("it is an Office document; save it as text, HTML or PDF")

// madeHere stands in the properties of an Office document that this program exported. Another program
// that saves it again writes over the first of them, and leaves the second.
var madeHere = lazyregexp.New(`<Application>RCA Viewer</Application>|<dc:creator>RCA Viewer</dc:creator>`)

const maxProperties = 64 << 10 // bytes

// office is the reason why an Office document is not read.
func office(archive *zip.Reader) error {
	for _, name := range []string{"docProps/app.xml", "docProps/core.xml"} {
		if !madeHere.Match(start(archive, name)) {
			continue
		}
		if len(start(archive, "xl/workbook.xml")) > 0 {
			return &ownExport{made: forSpreadsheets}
		}
		return &ownExport{made: forReading}
	}
	return errOffice
}

// start is how a member begins; nothing where it is missing or damaged.
func start(archive *zip.Reader, name string) []byte {
	member, err := archive.Open(name)
	if err != nil {
		return nil
	}
	defer member.Close()
	text, _ := io.ReadAll(io.LimitReader(member, maxProperties))
	return text
}
