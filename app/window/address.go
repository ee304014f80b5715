package window

import (
	"fmt"
	"net/url"
	"strings"
)

// browserAddress writes the address of a published page so that the browser opener takes it.
// The opener refuses a number of characters that are legal in addresses, silently; published
// pages have brackets in their paths. Percent-encoded they name the same page.
func browserAddress(source string) (string, error) {
	parsed, err := url.Parse(source)
	if err != nil {
		return "", fmt.Errorf("open the published page: %w", err)
	}
	if parsed.Scheme != "http" && parsed.Scheme != "https" {
		return "", fmt.Errorf("open the published page: %q is not a web address", source)
	}
	// In a host these characters cannot be encoded; no published page has such a host.
	if parsed.Host == "" || strings.ContainsAny(parsed.Host, refused) {
		return "", fmt.Errorf("open the published page: %q names no web site", source)
	}
	return encodeRefused(parsed.String()), nil
}

// refused are the characters that the opener takes no address with.
const refused = "()[]{}<>~!*;|`$\\ \t"

func encodeRefused(address string) string {
	var b strings.Builder
	for _, char := range []byte(address) {
		if strings.IndexByte(refused, char) >= 0 {
			fmt.Fprintf(&b, "%%%02X", char)
			continue
		}
		b.WriteByte(char)
	}
	return b.String()
}
