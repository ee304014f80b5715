package importing

import (
	"slices"

	"rcaviewer/reports"
)

// global are the products whose events are everybody's unless the page says otherwise.
var global = []string{"CDI", "Summon", "360 Services", reports.CrossProduct}

// readRegion takes the region from the codes, else from words and places; several regions are the
// whole world. It may find none: then the times may tell it.
func (n *names) readRegion(k *Known, s sources) {
	if slices.Equal(n.products, []string{"RefWorks"}) {
		n.region = "Global"
		n.show("region", "RefWorks is one service for all regions.")
		return
	}
	var ofCodes []reports.Region
	for _, code := range n.instances {
		ofCodes = append(ofCodes, regionOfCode(code))
	}
	if n.region = one(ofCodes); n.region != "" {
		n.show("region", "The codes of the instances say it.")
		return
	}
	for _, part := range []source{s.title, s.products} {
		if n.regionFrom(part) {
			return
		}
	}
	if region, ok := k.sites[n.dataCenter]; ok && region != "" {
		n.region = region
		n.show("region", "The data center of "+n.dataCenter+" is there.")
		return
	}
	for _, part := range []source{s.timeline, s.introduction, s.breadcrumb, s.address} {
		if n.regionFrom(part) {
			return
		}
	}
}

func (n *names) regionFrom(part source) bool {
	var found []mention
	for _, l := range part.lines {
		for _, r := range regionsIn(l.text) {
			found = append(found, mention{string(r.region), l.span(r.at.Start, r.at.End)})
		}
	}
	all := values(found)
	if len(all) == 0 {
		return false
	}
	n.region = "Global"
	if len(all) == 1 {
		n.region = reports.Region(all[0])
	}
	n.show("region", sentenceCase(part.name)+" names it.", spansOf(found, all)...)
	return true
}

// one is what all are, Global when they differ, empty when there is none.
func one(all []reports.Region) reports.Region {
	all = slices.DeleteFunc(all, func(r reports.Region) bool { return r == "" })
	if len(all) == 0 {
		return ""
	}
	if slices.ContainsFunc(all, func(r reports.Region) bool { return r != all[0] }) {
		return "Global"
	}
	return all[0]
}

// regionOfTimes decides what names do not: by the zones of the times, else Global.
func (n *names) regionOfTimes(events []reports.Event) {
	if n.region != "" {
		return
	}
	var zones []reports.Region
	for _, e := range events {
		zones = append(zones, regionOfZone(e.Zone))
	}
	n.region = one(zones)
	if n.region != "" {
		n.show("region", "The times are given there.")
		return
	}
	n.region = "Global"
	if !slices.ContainsFunc(n.products, func(p string) bool { return slices.Contains(global, p) }) {
		n.find("region", Warning, "No region is named.")
	}
}
