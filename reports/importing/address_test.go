package importing

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rcaviewer/reports/importing/page"
)

// reading understands a small page with a title, a breadcrumb and an address.
func reading(t *testing.T, k *Known, title, timeline, address string, breadcrumb ...string) *Draft {
	t.Helper()
	result := page.FromText("page.txt", []byte(title+"\n\nEvent Timeline\n\n"+timeline+"\n\nRoot Cause\n\nThe disk that holds the records was full.\n\nPreventive Measures\n\n• A larger disk.\n"))
	if result.Err != nil {
		t.Fatal(result.Err)
	}
	result.Page.Address, result.Page.Breadcrumb = address, breadcrumb
	d, err := k.Understand(result.Page)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAddressAgainstTitle(t *testing.T) {
	k := learned(t)
	const site = "https://example.org/Alma/RCA_Reports/North_America/"
	const title = "Alma NA04 - RCA - September 26, 2018 and October 2, 2018"
	const timeline = "Alma NA04 was unavailable on September 26, 2018 from 10:00 until 11:00 Chicago time and on October 2, 2018 from 10:00 until 11:00 Chicago time."
	cases := []struct{ address, finding string }{
		{site + "Alma_NA04_-_RCA_-_September_26%2C_2018_and_October_2%2C_2018?v=2", ""},
		{site + "Alma_NA01-_RCA_-_September_26%252C__2018_and_October_2%252C_2018", "The address of the page says NA01, the title NA04."},
		{site + "Alma_NA04_-_RCA_-_September_27,_2018", "The address of the page says September 27, 2018; the title says September 26, 2018 and October 2, 2018."},
		{site + "Alma_NA04_-_RCA_-_September_26,_2018.html", "The address of the page names September 26, 2018 only."},
		{site + "Page_Title", "The address of the page was left at the editor's default, Page_Title."},
		{"https://example.org/article/4711", ""},
		{"", ""},
	}
	for _, c := range cases {
		var got []string
		for _, f := range reading(t, k, title, timeline, c.address).Findings {
			got = append(got, f.Message)
		}
		if diff := cmp.Diff(c.finding, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: -want +got:\n%s", c.address, diff)
		}
	}
}

func TestNamesFromBreadcrumb(t *testing.T) {
	k := learned(t)
	cases := []struct {
		title, breadcrumb, want string
	}{
		{"NA05 - RCA - May 2, 2021", "Home > Cross-Product > RCA Reports > North America", "Higher-Ed Platform|NA05|North America"},
		{"MT EU02 - RCA - May 2, 2021", "", "Primo|MT EU02|Europe"},
		{"European Data Center - RCA - May 2, 2021", "Home > Alma > RCA Reports", "Alma||Europe"},
		{"RCA - May 2, 2021", "Home > Primo > Product Materials > RCA Reports > APAC", "Primo||Asia Pacific"},
		{"Cross products and cross regions RCA - May 2, 2021", "Home > Cross-Product > Support", "Cross-Product||Global"},
		{"RefWorks - RCA - May 2, 2021", "Home > RefWorks > North America", "RefWorks||Global"},
		{"CDI RCA report - May 2, 2021", "Home > CDI", "CDI||Europe"}, // its times are given there
	}
	for _, c := range cases {
		d := reading(t, k, c.title, "The service was unavailable on May 2, 2021 from 10:00 until 11:00 Amsterdam time.", "", strings.Split(c.breadcrumb, " > ")...)
		r := d.Report
		if got := strings.Join(r.Products, ",") + "|" + strings.Join(r.Instances, ",") + "|" + string(r.Region); got != c.want {
			t.Errorf("%q, %q: got %s, want %s", c.title, c.breadcrumb, got, c.want)
		}
	}
}
