package importing

import (
	"slices"
	"strings"
)

// readInstances takes the codes of the title, and those that the affected products or the timeline
// add to them; without any in the title theirs, and the introduction's last.
func (n *names) readInstances(s sources) {
	title := instancesIn(s.title, true)
	parts := []naming{
		{s.products, sameSpelling(instancesIn(s.products, false), title)},
		{s.timeline, sameSpelling(instancesIn(s.timeline, false), title)},
	}
	intro := naming{s.introduction, sameSpelling(instancesIn(s.introduction, false), title)}
	found := slices.Clone(title)
	for _, part := range parts {
		if len(part.mentions) == 0 {
			continue
		}
		if len(title) > 0 {
			n.compareInstances(values(title), part)
			if !share(values(title), values(part.mentions)) {
				continue
			}
		}
		found = append(found, part.mentions...)
	}
	switch {
	case len(found) == 0:
		found = intro.mentions
	case len(intro.mentions) > 0 && !share(values(found), values(intro.mentions)):
		n.find("instances", Warning, "The introduction names %s; %s.",
			and(values(intro.mentions)), say("say", first(values(title), values(found)), naming{s.title, title}, parts[0], parts[1]))
	}
	n.instances = values(found)
	n.show("instances", "", spansOf(found, n.instances)...)
}

// naming is what a source names.
type naming struct {
	source   source
	mentions []mention
}

// sameSpelling writes codes as the title does where only MT or TC is left off.
func sameSpelling(mentions, title []mention) []mention {
	for i, m := range mentions {
		for _, t := range title {
			if kind, rest, ok := strings.Cut(t.value, " "); ok && rest == m.value && (kind == "MT" || kind == "TC") {
				mentions[i].value = t.value
			}
		}
	}
	return mentions
}

func (n *names) compareInstances(title []string, part naming) {
	other := values(part.mentions)
	more, less := without(other, title), without(title, other)
	switch {
	case !share(title, other):
		n.find("instances", Warning, "The title names %s, %s %s.", and(title), part.source.name, and(other))
	case len(more) > 0:
		n.find("instances", Warning, "The title names %s only; %s also %s %s.",
			and(title), part.source.name, part.source.verb("name"), and(more))
	case len(less) > 0:
		n.find("instances", Warning, "The title names %s; %s %s %s only.",
			and(title), part.source.name, part.source.verb("name"), and(other))
	}
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

func without(list, others []string) []string {
	var kept []string
	for _, x := range list {
		if !slices.Contains(others, x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// first is the first list that has anything.
func first(lists ...[]string) []string {
	for _, list := range lists {
		if len(list) > 0 {
			return list
		}
	}
	return nil
}
