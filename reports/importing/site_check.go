package importing

// compareSite says where a data center is in another region than the instances.
func (u *understanding) compareSite() {
	site, known := u.known.sites[u.dataCenter]
	if !known || len(u.instances) == 0 || u.region == "Global" || site == u.region {
		return
	}
	u.find("datacenter", Warning, "The page names the data center of %s, which is in %s; the codes of the instances say %s.",
		u.dataCenter, site, u.region)
}
