package importing

import (
	"slices"
	"testing"
)

func TestInstancesInTexts(t *testing.T) {
	cases := []struct {
		text  string
		title bool
		want  []string
	}{
		{"NA05 - RCA - July 19, 2025", true, []string{"NA05"}},
		{"NA04, NA05, NA06 and NA07 RCA", true, []string{"NA04", "NA05", "NA06", "NA07"}},
		{"NA01-NA02-NA03 RCA", true, []string{"NA01", "NA02", "NA03"}},
		{"NA01 to NA04", false, []string{"NA01", "NA02", "NA03", "NA04"}},
		{"EU03–EU05 - RCA", true, []string{"EU03", "EU04", "EU05"}},
		{"NA01-NA03 RCA", true, []string{"NA01", "NA02", "NA03"}},
		{"Primo MT NA01/02/03/04 ,TC NA12 - RCA", true, []string{"MT NA01", "MT NA02", "MT NA03", "MT NA04", "TC NA12"}},
		{"Primo MT APAC01, APAC03 and Primo TC APAC02", true, []string{"MT APAC01", "MT APAC03", "TC APAC02"}},
		{"Primo MT NA01 and HEP NA02", false, []string{"MT NA01", "NA02"}},
		{"the primo mt-eu02 environment", false, []string{"MT EU02"}},
		{"NA 05 and na-06", false, []string{"NA05", "NA06"}},
		{"EU1 instance", false, []string{"EU01"}},
		{"Primo MT EU Data Center RCA", true, []string{"MT EU"}},
		{"Primo MT EU Data Center", false, nil},
		{"Primo APAC TC RCA", true, []string{"APAC TC"}},
		{"SA01 - RCA - May 2, 2027", true, []string{"SA01"}},
		{"DC04 outage - RCA", true, nil},
		{"ISO27 and RFC12 in the NA region", false, nil},
		{"from NA01 /02:30", false, []string{"NA01"}},
		{"NA01,05/05/2025", false, []string{"NA01"}},
		{"NA02 to EU09", false, []string{"NA02", "EU09"}},
		{"Alma North America instances", true, nil},
	}
	for _, c := range cases {
		var got []string
		for _, m := range instancesIn(source{lines: []line{{c.text, 0}}}, c.title) {
			got = append(got, m.value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestProductsInTexts(t *testing.T) {
	r := newProductReader([]string{"Vega Discover", "Alma"})
	cases := []struct {
		text string
		want []string
	}{
		{"HEP NA05", []string{"Higher-Ed Platform"}},
		{"the Higher Ed Platform, Alma, PrimoVE and CAMPUSM", []string{"Higher-Ed Platform", "Alma", "Primo VE", "campusM"}},
		{"Primo MT NA01", []string{"Primo"}},
		{"Primo-VE", []string{"Primo VE"}},
		{"Primo Central Index", []string{"Primo Central"}},
		{"360 Products, Summon/CDI", []string{"360 Services", "Summon", "CDI"}},
		{"New and Legacy RefWorks", []string{"RefWorks"}},
		{"CDI via PrimoVE - CA01", []string{"Primo VE"}},
		{"bX, not BX", []string{"bX"}},
		{"Almanac and palma", nil},
		{"the vega discover service", []string{"Vega Discover"}},
		{"Cross products and cross regions RCA", []string{"Cross-Product"}},
	}
	for _, c := range cases {
		if got := values(r.in(source{lines: []line{{c.text, 0}}})); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSitesInTexts(t *testing.T) {
	k := Learn(nil)
	cases := map[string]string{
		"served by the NA01 instance at the Chicago Data Center": "Chicago",
		"the Amsterdam datacenter":                               "Amsterdam",
		"our Data Center in New York was":                        "New York",
		"customers of the EU Data Center":                        "",
		"at the North America Data Center":                       "",
		"times are Seattle time":                                 "",
		"The Primo NA Data Center":                               "",
		"Alma European Data Center - RCA":                        "",
		"products hosted in DC04 were":                           "DC04",
		"different Datacenters servers":                          "",
		"HEP AP02 Sydney Data Centre.":                           "Sydney",
		"Alma Instances Amsterdam Data center - RCA":             "Amsterdam",
	}
	for text, want := range cases {
		site, _ := k.siteIn(source{lines: []line{{text, 0}}})
		if site.value != want {
			t.Errorf("%q: got %q, want %q", text, site.value, want)
		}
	}
}
