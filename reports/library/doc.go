// Package library writes to the folder of the user's own reports, and watches it.
//
// A report is the file ID.md in the folder. Beside it, in originals/, lies the page that it was
// made from, as it was: ID.DIGEST.EXT, where the digest is that of the article's text and tells the
// same page again from another. What is deleted, replaced or edited is first put aside, in
// originals/.deleted/, a folder for each act, and stays there for a month: by hand everything can be
// brought back. Only *.md directly in the folder are reports, so nothing in originals is one.
//
// The folder is the user's, and other programs write to it too. So nothing is ever replaced that
// was not meant: a new report takes a name that nothing has, and an edited one replaces the file
// only as it was when it was opened. Files appear whole or not at all.
package library
