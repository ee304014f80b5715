package docx

import (
	"net/url"
	"strconv"
	"strings"
)

// links are the addresses that a document leads to, each once.
type links struct {
	ids       map[string]string
	addresses []string
}

// longestLink is the longest address that Word opens; of a longer one only the text is written.
const longestLink = 2000

// id gives the relation that leads to an address; false for what is none of the web.
func (l *links) id(address string) (string, bool) {
	address, ok := webAddress(address)
	if !ok {
		return "", false
	}
	id, known := l.ids[address]
	if !known {
		l.addresses = append(l.addresses, address)
		id = "link" + strconv.Itoa(len(l.addresses))
		l.ids[address] = id
	}
	return id, true
}

// webAddress is an address in the characters that addresses may have: Word calls a file broken when
// one of its links has others.
func webAddress(address string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	var b strings.Builder
	written := u.String()
	for i := range len(written) {
		c := written[i]
		stray := c == '%' && !isEscape(written[i:])
		if c <= ' ' || c >= 0x7F || stray || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(0x100|uint64(c), 16)[1:]))
		} else {
			b.WriteByte(c)
		}
	}
	return b.String(), b.Len() <= longestLink
}

func isEscape(s string) bool {
	if len(s) < 3 {
		return false
	}
	_, err := strconv.ParseUint(s[1:3], 16, 8)
	return err == nil
}

func (l *links) write(o *output) error {
	o.tags(header, "<Relationships ", relsNames, ">")
	for _, name := range []string{"styles", "settings", "numbering"} {
		o.tags(`<Relationship Id="`, name, `" Type="`, relsOf, name, `" Target="`, name, `.xml"/>`)
	}
	o.tags(`<Relationship Id="footer" Type="`, relsOf, `footer" Target="footer1.xml"/>`)
	for i, address := range l.addresses {
		o.tags(`<Relationship Id="link`, strconv.Itoa(i+1), `" Type="`, relsOf, `hyperlink" Target="`)
		o.text(address)
		o.tags(`" TargetMode="External"/>`)
	}
	o.tags("</Relationships>")
	return nil
}
