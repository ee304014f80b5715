package page

// Limits on hostile input. The longest known page has 12 KB of text; saved with its pictures as a
// single file it has a few MB.
const (
	maxFile    = 32 << 20 // bytes of a file or of a member of a zip file
	maxText    = 1 << 20  // bytes of a page's text: of a text or Markdown file all of it
	maxLine    = 64 << 10 // bytes of a paragraph
	maxLines   = 20_000
	maxMembers = 20_000  // of a zip file
	maxTotal   = 1 << 30 // bytes unpacked from a zip file, zip files in it included
	maxNesting = 3       // zip files in zip files
)
