package frame

// An OpenDialog says what the native dialogs for files and folders show.
type OpenDialog struct {
	Title  string
	Folder string // must exist, or be empty
	// Kind says what the files are, Endings what their names end in, ".html". Not for folders.
	Kind    string
	Endings []string
}
