// Package pdf writes a document as a PDF to read, print and search: A4 pages with a cover, linked
// contents with page numbers, an outline, and text that can be selected in every script.
//
// The file's own syntax is the small part and is written here, in package file. The libraries for it
// were weighed: go-pdf/fpdf v0.12 and signintech/gopdf v0.33 read single TrueType files only and do not
// shape words, so that Arabic falls apart, and fpdf ends in a panic at the first emoji (go-pdf/fpdf#40,
// open since 2023). The hard part, reading fonts and shaping words, is go-text/typesetting's: pure Go,
// with one dependency, released this year.
package pdf
