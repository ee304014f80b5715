// Package typeset turns text of any script into lines of glyphs for a page: it chooses fonts,
// shapes words, orders right-to-left text and breaks lines.
//
// The program brings Liberation Sans for Latin, Greek, Cyrillic and Hebrew, and DejaVu Sans for
// signs and for what else it has, Arabic among it. What neither has is looked for in the fonts of
// the machine. A character that no font has is written as its number: nothing becomes a box.
package typeset
