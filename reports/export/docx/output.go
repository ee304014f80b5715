package docx

import (
	"bufio"
	"encoding/xml"
)

const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// The names of what the parts are made of.
const (
	wordNames  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	linkNames  = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relsNames  = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	relsOf     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	coreNames  = `xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`
	dublinCore = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`
	xsi        = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
)

// output writes XML. What fails is told by the last Flush, and by none before: a bufio.Writer keeps
// its first error.
type output struct{ *bufio.Writer }

// tags writes XML as it stands.
func (o *output) tags(all ...string) {
	for _, s := range all {
		_, _ = o.WriteString(s)
	}
}

// text writes text for an element or an attribute in double quotes. A character that XML forbids
// becomes the replacement character, which shows that something was there.
func (o *output) text(s string) { _ = xml.EscapeText(o, []byte(s)) }
