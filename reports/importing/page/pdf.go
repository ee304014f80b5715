package page

import "errors"

func readPDF(data []byte) (source, error) {
	return source{}, errors.New("read the PDF: not built yet")
}
