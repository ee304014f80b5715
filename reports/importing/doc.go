// Package importing understands published pages: from a page that was read it makes a report in our
// format, and says where in the page each fact stands, what the page contradicts and what it leaves
// out. It decides nothing in silence: what it takes from elsewhere is a Finding.
package importing
