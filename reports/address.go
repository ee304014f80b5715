package reports

import (
	"crypto/sha256"
	"encoding/binary"
	"net/url"
	"strings"
)

// NormalAddress is the address of a page as addresses compare: without scheme, www, port, query,
// fragment and trailing slash, percent-encoding undone. It is empty for an address that names no
// page, a host alone among them: two pages may well say that they come from the same site.
func NormalAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	path := strings.TrimRight(u.Path, "/")
	if path == "" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") + path
}

// AddressKey stands for an address in a list of very many: equal addresses, as NormalAddress
// compares them, have the same key, and different ones practically never. No page has the key 0.
func AddressKey(address string) uint64 {
	normal := NormalAddress(address)
	if normal == "" {
		return 0
	}
	sum := sha256.Sum256([]byte(normal))
	return max(binary.BigEndian.Uint64(sum[:8]), 1)
}
