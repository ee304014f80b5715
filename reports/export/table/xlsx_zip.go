package table

import (
	"archive/zip"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// datedZip gives every part of a workbook the same date: the library gives them none, which a zip
// file shows as the day before the first of January 1980, in no month.
type datedZip struct{ *zip.Writer }

func newDatedZip(w io.Writer) excelize.ZipWriter { return datedZip{zip.NewWriter(w)} }

func (z datedZip) Create(name string) (io.Writer, error) {
	return z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstDate()})
}

// firstDate is the first that a zip file can hold.
func firstDate() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }
