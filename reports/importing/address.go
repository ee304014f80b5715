package importing

// compareAddress says where the address of the page, which is often a copy of an older page's,
// names other instances than the title.
func (n *names) compareAddress(s sources) {
	if len(s.address.lines) == 0 {
		return
	}
	name := s.address.lines[len(s.address.lines)-1].text
	if name == "Page Title" {
		n.find("source", Warning, "The address of the page was left at the editor's default, Page_Title.")
		return
	}
	address := codeNames(name)
	title := codeNames(s.title.text())
	more, less := without(address, title), without(title, address)
	switch {
	case len(address) == 0 || len(title) == 0:
	case len(more) > 0:
		n.find("source", Warning, "The address of the page says %s, the title %s.", and(address), and(title))
	case len(less) > 0:
		n.find("source", Warning, "The address of the page names %s only, the title %s.", and(address), and(title))
	}
}

func codeNames(text string) []string {
	return values(instancesIn(source{lines: []line{{text, -1}}}, true))
}
