// Package pdf writes a document as a PDF to read, print and search: A4 pages with a cover, linked
// contents with page numbers, an outline, and text that can be selected in every script.
//
// The file's own syntax is the small part and is written here, in package file. The libraries for it
// were weighed: go-pdf/fpdf (v0.12) and signintech/gopdf (v0.33) know single TrueType files only, do
// not shape words, and fpdf ends in a panic at the first emoji (go-pdf/fpdf#40, open since 2023);
// tdewolff/canvas shapes, and brings a drawing program with sixty modules. The hard part, reading
// fonts and shaping words, is go-text/typesetting's: well kept, used by the Go user interface
// libraries, pure Go, of one dependency.
package pdf
