package page

import (
	"slices"

	"rcaviewer/reports/lazyregexp"
)

// Navigation of the publisher's site and of others built with the same software, as fold gives it.
var navigation = []string{
	"skip to main content", "skip to content", "exlibris", "ex libris", "knowledge assistant", "beta",
	"subscribe by rss", "back", "home", "cross-product", "ex libris knowledge center", "exlibris knowledge center",
	"search site", "search", "go back to previous article", "go to previous article", "sign in", "sign out", "log in", "register",
	"forgot password", "username", "password", "save as pdf", "print", "print this page", "download", "download pdf", "share", "tweet", "email",
	"share on facebook", "share on twitter", "share on linkedin", "facebook", "twitter", "linkedin", "menu", "close", "toggle navigation",
	"expand/collapse global hierarchy", "expand/collapse global location", "global hierarchy", "no headers",
	"table of contents", "contents", "on this page", "in this article", "rca reports", "edit", "edit page", "last updated", "you are here",
	"add to favorites", "follow", "copy link", "loading", "english", "sign in sign in forgot password",
}

var pageNumber = lazyregexp.New(`^(page )?\d{1,3}( ?(of|/) ?\d{1,3})?$`)

// isNavigation tells whether a line leads somewhere instead of saying something.
func isNavigation(l line) bool {
	if len(l.text) > 60 {
		return false
	}
	return l.key == "" || slices.Contains(navigation, l.key) || pageNumber.MatchString(l.key) || lastUpdated.MatchString(l.text)
}

// What stands below an article. After a sure sign nothing of it follows; the others may also stand
// between its parts.
var (
	sureEnd  = lazyregexp.New(`^(was this (article|page) helpful\??( yes)?( no)?|recommended articles|there are no recommended articles|no recommended articles|related articles|powered by( |$).*|(©|\(c\)) ?copyright.*|copyright (©|\(c\)).*|(©|\(c\)) ?\d{4}.*|(\d{4} )?.{0,40}all rights reserved|article type|tags|terms? of use|privacy policy|((with )?(kind|best|warm)( and warm)? )?regards,?|sincerely( yours)?,?|yours sincerely,?)$`)
	maybeEnd = lazyregexp.New(`^(back to top|return to top|view article in the .{0,60}|previous article|next article)$`)
)

// below opens what stands below an article once that has told its cause.
var below = lazyregexp.New(`^(see also|(related|latest|recent|other|more|similar|popular) (articles?|reports?|rcas?|rca reports?|links?|pages?|posts?|news|content)|more (like this|in this section|from .{0,40})|in this section|(\d+ )?comments?( \(\d+\))?|leave a (comment|reply)|you may also like)$`)

func endsSurely(l line) bool { return len(l.text) <= 120 && sureEnd.MatchString(l.key) }

// articleEnd finds the first line below the article, from a line on.
func articleEnd(lines []line, from int) int {
	end := firstBelow(lines, from)
	for end > from+1 && closes(lines[end-1]) {
		end--
	}
	return end
}

// closes tells whether a line that is an article's last says something of the page and not of the event.
func closes(l line) bool {
	return isAddress(l.text) || lastUpdated.MatchString(l.text) || l.numberOfPage()
}

func (l line) numberOfPage() bool { return !l.item && pageNumber.MatchString(l.key) }

func firstBelow(lines []line, from int) int {
	maybe, caused := -1, false
	for i := from; i < len(lines); i++ {
		l := lines[i]
		caused = caused || l.known && l.kind == Cause
		switch {
		case caused && !l.item && len(l.text) <= 60 && below.MatchString(l.key):
			return i
		case len(l.text) > 120, l.heads() && !l.item && !endsSurely(l):
			maybe = -1 // only an article has whole sentences and headings
		case endsSurely(l) && maybe >= 0:
			return maybe
		case endsSurely(l):
			return i
		case maybeEnd.MatchString(l.key) && maybe < 0:
			maybe = i
		}
	}
	if maybe >= 0 {
		return maybe
	}
	return len(lines)
}
