package importing

import (
	"slices"
	"strings"

	"rcaviewer/reports"
)

// readProducts takes the products of the title, the affected products and the timeline; the
// introduction's where they name none. After the platform alone it says which product was meant.
func (n *names) readProducts(k *Known, s sources) {
	title := naming{s.title, k.products.in(s.title)}
	affected := naming{s.products, k.products.in(s.products)}
	timeline := naming{s.timeline, k.products.in(s.timeline)}
	intro := naming{s.introduction, k.products.in(s.introduction)}
	found := slices.Clone(title.mentions)
	if len(found) == 0 || len(affected.mentions) > 0 {
		found = append(found, affected.mentions...)
	}
	found = n.addTimeline(found, timeline)
	found = n.addIntroduction(found, intro, title, affected, timeline)
	if len(found) == 0 {
		found = n.elsewhere(k, s)
	}
	n.products = values(found)
	if len(values(affected.mentions)) < 2 { // a list has an order of its own
		n.products = platformLast(n.products, title.mentions)
	}
	n.show("products", "", spansOf(found, n.products)...)
	n.missingProduct()
}

// addTimeline adds what the timeline names beside what was found, unless it contradicts that.
func (n *names) addTimeline(found []mention, timeline naming) []mention {
	have, others := values(found), values(timeline.mentions)
	switch {
	case len(others) == 0:
	case len(have) == 0 || share(have, others) || complete(have, others):
		return append(found, timeline.mentions...)
	default:
		n.find("products", Warning, "The title or the affected products name %s, the timeline %s.", and(have), and(others))
	}
	return found
}

// complete tells whether one side names the Higher-Ed Platform and the other what runs on it.
func complete(have, others []string) bool {
	platform := func(list []string) bool { return slices.Contains(list, reports.HigherEd) }
	carried := func(list []string) bool { return slices.ContainsFunc(list, runsOnHigherEd) }
	return platform(have) && carried(others) || platform(others) && carried(have)
}

func (n *names) addIntroduction(found []mention, intro naming, rest ...naming) []mention {
	have, others := values(found), values(intro.mentions)
	switch {
	case len(others) == 0 || share(have, others):
	case len(have) == 0:
		return intro.mentions
	case slices.Equal(have, []string{reports.HigherEd}) && complete(have, others):
		return append(found, intro.mentions...)
	case complete(have, others):
	default:
		n.find("products", Warning, "The introduction speaks of %s; %s.", and(others), say("say", first(values(rest[0].mentions), have), rest...))
	}
	return found
}

// elsewhere looks for products in the breadcrumb and the address, the innermost first.
func (n *names) elsewhere(k *Known, s sources) []mention {
	for _, part := range []source{s.breadcrumb, s.address} {
		for i := len(part.lines) - 1; i >= 0; i-- {
			if found := k.products.in(source{lines: part.lines[i : i+1]}); len(found) > 0 {
				n.show("products", sentenceCase(part.name)+" names "+and(values(found))+".")
				n.find("products", Info, "The text names no product; %s is taken from %s.", and(values(found)), part.name)
				return found[:1]
			}
		}
	}
	return nil
}

// missingProduct makes of an instance without product, or one filed under all products, the
// platform that has such codes.
func (n *names) missingProduct() {
	if len(n.products) > 0 && (n.products[0] != reports.CrossProduct || len(n.instances) == 0) {
		return
	}
	product := ""
	if len(n.instances) > 0 {
		product = platformOf(n.instances[0])
	}
	if product == "" {
		n.products = []string{reports.CrossProduct}
		n.find("products", Warning, "No product is named.")
		return
	}
	n.products = []string{product}
	n.find("products", Info, "No product is named; %s is taken from the instance code.", product)
}

// platformOf is the platform that codes of this kind belong to when no product is named with them.
func platformOf(code string) string {
	switch kind, _, ok := strings.Cut(code, " "); {
	case ok && (kind == "MT" || kind == "TC"):
		return "Primo"
	case regionOfCode(code) != "":
		return reports.HigherEd
	}
	return ""
}

// platformLast puts the Higher-Ed Platform behind the product that was meant, unless the title names
// it or the list is of all that it carries.
func platformLast(products []string, title []mention) []string {
	at := slices.Index(products, reports.HigherEd)
	if at < 0 || len(products) > 3 || slices.Contains(values(title), reports.HigherEd) {
		return products
	}
	return append(slices.Delete(products, at, at+1), reports.HigherEd)
}
