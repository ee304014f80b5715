package pdf

import (
	"io"

	"github.com/ledongthuc/pdf"
)

// unpack reads a stream through its filters, as much as is left. A damaged stream gives what could
// be read of it.
func unpack(v pdf.Value, left *int) ([]byte, error) {
	var data []byte
	ok := safely(func() {
		if !modest(v) {
			return
		}
		stream := v.Reader()
		defer stream.Close()
		data, _ = io.ReadAll(io.LimitReader(stream, int64(min(maxStream, *left)+1)))
	})
	*left -= len(data)
	if *left < 0 || len(data) > maxStream {
		return nil, errTooMuch
	}
	if !ok {
		return nil, nil
	}
	return data, nil
}

// modest refuses streams for which the library would set aside much memory before it reads them.
func modest(v pdf.Value) bool {
	filters, parameters := v.Key("Filter"), v.Key("DecodeParms")
	if filters.Len() > maxFilters || parameters.Len() > maxFilters || v.Key("Length").Int64() < 0 {
		return false
	}
	if wide(parameters) {
		return false
	}
	for i := range parameters.Len() {
		if wide(parameters.Index(i)) {
			return false
		}
	}
	return true
}

func wide(parameters pdf.Value) bool {
	n := parameters.Key("Columns").Int64()
	return n < 0 || n > maxColumns
}
