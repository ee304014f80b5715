package pdf

import (
	"context"
	"io"

	"github.com/ledongthuc/pdf"
)

// A budget is what reading one file may still cost.
type budget struct {
	ctx   context.Context
	bytes int // of streams that may still be unpacked
}

// spent tells why reading has to end.
func (b *budget) spent() error {
	if b.bytes < 0 {
		return errTooMuch
	}
	return b.ctx.Err()
}

// unpack reads a stream through its filters, as much as is left. A damaged stream gives what could
// be read of it.
func unpack(v pdf.Value, b *budget) ([]byte, error) {
	var data []byte
	ok := safely(func() {
		if !modest(v) {
			return
		}
		stream := v.Reader()
		defer stream.Close()
		data, _ = io.ReadAll(io.LimitReader(stream, int64(min(maxStream, b.bytes)+1)))
	})
	b.bytes -= len(data)
	if err := b.spent(); err != nil {
		return nil, err
	}
	if len(data) > maxStream {
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
