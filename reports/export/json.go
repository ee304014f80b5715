package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"

	"rcaviewer/reports"
)

// writeJSON writes an array of the reports' details, also when there are none: schema.json says
// what they are. Each is written as it is made, so that very many need no memory.
func writeJSON(ctx context.Context, w io.Writer, all []*reports.Report, o Options) error {
	out := bufio.NewWriter(w)
	step := stepped(ctx, o)
	for i, r := range all {
		out.WriteString(map[bool]string{true: "[\n  ", false: ",\n  "}[i == 0])
		text, err := detail(r)
		if err != nil {
			return err
		}
		if _, err := out.Write(text); err != nil {
			return err
		}
		if err := step(i + 1); err != nil {
			return err
		}
	}
	if len(all) == 0 {
		out.WriteString("[")
	} else {
		out.WriteString("\n")
	}
	out.WriteString("]\n")
	return out.Flush()
}

func detail(r *reports.Report) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	err := e.Encode(r.Detail())
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
