package library

import (
	"strings"

	"rcaviewer/reports"
)

// Filed knows which pages have been filed, so that the same page again is found out without
// looking at any file. It is made once for an import, however many pages that has.
type Filed struct {
	ids       map[string]bool
	addresses map[uint64]string // ids by reports.AddressKey
	texts     map[string]string // ids by Digest
	titles    map[string]string // ids by title and id, also by the id without a number behind it
}

// NewFiled makes a Filed of nothing, with room for n reports.
func NewFiled(n int) *Filed {
	return &Filed{
		ids: make(map[string]bool, n), addresses: make(map[uint64]string, n),
		texts: map[string]string{}, titles: make(map[string]string, n),
	}
}

// Put notes a report: its id, its title and, where they are known, the key of the address that it
// was published at and the digest of its page's text.
func (f *Filed) Put(id, title string, address uint64, textDigest string) {
	f.ids[id] = true
	if address != 0 {
		f.addresses[address] = id
	}
	if textDigest != "" {
		f.texts[textDigest] = id
	}
	f.titles[titleKey(id, title)] = id
	f.titles[titleKey(unnumbered(id), title)] = id
}

// PutText notes the digest of the text that a report's page has; one of a report that is no longer
// there says nothing.
func (f *Filed) PutText(textDigest, id string) {
	if f.ids[id] {
		f.texts[textDigest] = id
	}
}

// Find gives the id of the report that a page became when it was filed before: one of the same
// address, of the same text, or of the same title and id, a number behind the id left aside.
func (f *Filed) Find(r *reports.Report, textDigest string) (id string, found bool) {
	if key := reports.AddressKey(r.Source); key != 0 {
		if id, found = f.addresses[key]; found {
			return id, true
		}
	}
	if id, found = f.texts[textDigest]; found {
		return id, true
	}
	id, found = f.titles[titleKey(r.ID, r.Title)]
	return id, found
}

// Free is the id that a new report would get: its own, or with -2, -3 ... behind it.
func (f *Filed) Free(id string) string {
	for n := 1; ; n++ {
		if free := numbered(id, n); !f.ids[free] {
			return free
		}
	}
}

func unnumbered(id string) string {
	return strings.TrimSuffix(strings.TrimRight(id, "0123456789"), "-")
}

// titleKey is an id and a title as they compare: without case and white space of the title.
func titleKey(id, title string) string {
	return id + "\n" + strings.ToLower(strings.Join(strings.Fields(title), " "))
}
