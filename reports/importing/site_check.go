package importing

import "rcaviewer/reports"

// compareSite says where a data center is in another region than the instances.
func (u *understanding) compareSite() {
	site, known := u.known.sites[u.dataCenter]
	if !known || len(u.instances) == 0 || u.region == "Global" || site == u.region {
		return
	}
	u.find("datacenter", Warning, "%s is in %s, the data center of %s in %s.",
		and(u.instances), inRegion(u.region), u.dataCenter, inRegion(site))
}

func inRegion(r reports.Region) string { return string(r) }
