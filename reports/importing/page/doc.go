// Package page reads published pages: text as copied from the browser, HTML, MHTML, PDF and
// Markdown files, folders and zip files of them. It gives what the article says, part by part,
// and leaves navigation and boilerplate behind; what the words mean is for others to find out.
//
// Every format is turned into the same lines (text, and whether a line is a heading or a list
// item), and one piece of code finds the article in these lines. So a page says the same however
// it was saved.
package page
