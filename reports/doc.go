// Package reports knows what a Root Cause Analysis report is: its format and how to read, check
// and write it; the closed lists of regions, impacts and causes; its times and its downtime; and
// the corpus that is embedded in the program. It knows nothing of indexes or windows.
//
// A report is one Markdown file: YAML front matter with the facts that a program filters on, and
// a body of four fixed sections that people read and search. The file's name is the id plus .md.
package reports
