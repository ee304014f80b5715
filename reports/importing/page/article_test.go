package page

import (
	"strings"
	"testing"
)

// sketch is a page in a line a part: "title | kind: first block / second block | ...".
func sketch(t *testing.T, r Result) string {
	t.Helper()
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	checkSpans(t, r.Page)
	all := []string{r.Page.Title}
	for _, part := range r.Page.Parts {
		var blocks []string
		for _, b := range part.Blocks {
			text := b.Text
			if b.Item {
				text = strings.Repeat("-", b.Level+1) + text
			}
			blocks = append(blocks, text)
		}
		all = append(all, strings.TrimSuffix(part.Kind.String()+": "+strings.Join(blocks, " / "), ": "))
	}
	return strings.Join(all, " | ")
}

func TestArticles(t *testing.T) {
	const title = "NA01 - RCA - May 1, 2020"
	for name, c := range map[string]struct{ in, want string }{
		"no headings": {title + "\nA disk was full.", title + " | preamble: A disk was full."},
		"no title":    {"Introduction\nText.\nRoot Cause\nA disk.", " | introduction: Text. | cause: A disk."},
		"begins with a sentence": {"The service was away for some time because a disk was full on this day.\nRoot Cause\nA disk.",
			" | preamble: The service was away for some time because a disk was full on this day. | cause: A disk."},
		"a preamble":             {title + "\nLast updated\nMay 3, 2020\nSave as PDF\nA word before.\nRoot Cause\nA disk.", title + " | preamble: A word before. | cause: A disk."},
		"recommended first":      {"Recommended articles\nNA02 - RCA - May 2, 2020\nIntroduction\nText.", " | introduction: Text."},
		"recommended last":       {title + "\nRoot Cause\nA disk.\nRecommended articles\nNA02 - RCA - May 2, 2020", title + " | cause: A disk."},
		"recommended, no title":  {"Root Cause\nA disk.\nBack to top\nNA02 - RCA - May 2, 2020\nWas this article helpful?", " | cause: A disk."},
		"contents, nothing else": {title + "\n1. Introduction\n2. Root Cause\n\nIntroduction\nText.\nRoot Cause\nA disk.", title + " | introduction: Text. | cause: A disk."},
		"unknown heading in the contents": {title + "\nIntroduction\nLibraries and others\nEvent Timeline\nRoot Cause\nIntroduction\nText.\nLibraries and others\nMore.\nEvent Timeline\nNoon.\nRoot Cause\nA disk.",
			title + " | introduction: Text. | other: More. | timeline: Noon. | cause: A disk."},
		"cut off below the contents":         {title + "\n1. Introduction\n2. Event Timeline\n3. Root Cause\nIntroduction\nText.\nEvent Timeline\nNoon.", title + " | introduction: Text. | timeline: Noon."},
		"a heading as the last bullet":       {title + "\nEvent Timeline\n• Noon.\n• Root Cause\nA disk.\nPreventive Measures\n• None.", title + " | timeline: -Noon. | cause: A disk. | measures: -None."},
		"the same, and the heading again":    {title + "\nEvent Timeline\n• Noon.\n• Root Cause\nRoot Cause\nA disk.", title + " | timeline: -Noon. | cause: A disk."},
		"a bullet that names another part":   {title + "\nRoot Cause\nA disk.\nMeasures\n• Root cause\n• Others", title + " | cause: A disk. | measures: -Root cause / -Others"},
		"filed under the words of a heading": {"Home\nRoot Cause Analysis\nNorth America\n" + title + "\n" + title + "\nIntroduction\nText.\nRoot Cause Analysis\nA disk.", title + " | introduction: Text. | cause: A disk."},
		"tags with the words of a heading":   {title + "\nRoot Cause Analysis\nA disk.\nTags\nRoot Cause Analysis\nPowered by X", title + " | cause: A disk."},
		"headings with their text":           {title + "\nTimeline: noon.\nRoot cause: a disk.\nPreventive measures: a larger disk.", title + " | timeline: noon. | cause: a disk. | measures: a larger disk."},
		"a title with a colon":               {"Root Cause Analysis: Alma NA01, May 1, 2020\nEvent Timeline\nNoon.", "Root Cause Analysis: Alma NA01, May 1, 2020 | timeline: Noon."},
		"empty parts":                        {title + "\nEvent Timeline\nRoot Cause\nPreventive Measures\nNone.", title + " | timeline | cause | measures: None."},
		"two causes":                         {title + "\nRoot Cause\nA.\nMeasures\nB.\nRoot Cause\nC.", title + " | cause: A. | measures: B. | cause: C."},
		"back to top between":                {title + "\nEvent Timeline\nNoon.\nBack to top\nRoot Cause\nA disk.\nBack to top\nMeasures\nNone.", title + " | timeline: Noon. | cause: A disk. | measures: None."},
		"marks alone":                        {title + "\nMeasures\n•\nOne.\n•\tTwo.\n1.\nThree.\n7. \u00a0\n\nEnd.", title + " | measures: -One. / -Two. / -Three. / End."},
		"copied tables":                      {title + "\nEvent Timeline\nFrom\tTo\t\n10:00\t 10:20\n1.2\tRoot Cause\n1.\tA disk.", title + " | timeline: From | To / 10:00 | 10:20 | cause: -A disk."},
		"sent by mail":                       {"From:\tx\nSent: May 4\nTo: y\nSubject: RE: FW: " + title + "\nDear all,\nRoot Cause\nA disk.\nBest regards,\nx", title + " | cause: A disk."},
		"sent by mail, with its title":       {"From: x\nTo: y\nSubject: RCA 2020\nPlease find the analysis below.\n" + title + "\nRoot Cause\nA disk.", title + " | cause: A disk."},
		"a window on lines of its own":       {title + "\nTimeline\nFrom: 10:00\nTo: 10:20\nDate: May 1\nRoot Cause\nA disk.", title + " | timeline: From: 10:00 / To: 10:20 / Date: May 1 | cause: A disk."},
		"copied twice":                       {strings.Repeat(title+"\nIntroduction\nText.\nRoot Cause\nA disk.\n", 2), title + " | introduction: Text. | cause: A disk."},
		"two reports":                        {title + "\nIntroduction\nText.\nRoot Cause\nA disk.\nNA02 - RCA - May 2, 2020\nIntroduction\nMore.\nRoot Cause\nA switch.", title + " | introduction: Text. | cause: A disk."},
		"a subtitle":                         {title + "\nRoot Cause Analysis\nIntroduction\nText.\nRoot Cause Analysis\nA disk.", title + " | introduction: Text. | cause: A disk."},
		"numbered headings below a part":     {title + "\n1. Introduction\nText.\n2. Root Cause\n2.1 Findings\nA disk.\n3. Measures\n3.1 None.", title + " | introduction: Text. | cause: A disk. | measures: 3.1 None."},
		"HTML: recommended under a heading":  {"<html><h1>" + title + "</h1><h2>Root Cause</h2><p>A disk.</p><h3>Recommended articles</h3><p>NA02", title + " | cause: A disk."},
		"old Mac lines":                      {title + "\rRoot Cause\rA disk.", title + " | cause: A disk."},
		"other marks":                        {title + "\n**Root Cause**\nA disk.\n## Event Timeline (local time)\nNoon.", title + " | cause: A disk. | timeline: Noon."},
		"HTML: a heading in a list":          {"<html><h1>" + title + "</h1><h2>Timeline</h2><ul><li>Noon.</li><li><h2>Root Cause</h2></li></ul><p>A disk.", title + " | timeline: -Noon. | cause: A disk."},
		"HTML: headings below a part":        {"<html><h1>" + title + "</h1><h2>Root Cause</h2><h3>Disk</h3><p>Full.</p><h2>Thanks</h2><p>To all.", title + " | cause: Disk / Full. | other: To all."},
		"HTML: lists":                        {"<html><h1>" + title + "</h1><h2>Measures</h2><ol><li>a<ul><li>b<br>c</li></ul>d</li><li><p>e</p><p>f</p></li></ol>g", title + " | measures: -a / --b / c / d / -e / f / g"},
		"HTML: table":                        {"<html><h1>" + title + "</h1><h2>Timeline</h2><table><tr><th>From<th>To</tr><tr><td><p>10:00</p><p>UTC</p><td>10:20</tr></table>", title + " | timeline: From | To / 10:00 UTC | 10:20"},
		"HTML: site's title elsewhere":       {"<html><title>" + title + " - Ex Libris Knowledge Center</title><h1>Ex Libris Knowledge Center</h1><p>" + title + "</p><h2>Root Cause</h2>A disk.", title + " | cause: A disk."},
		"HTML: recommended first":            {"<html><title>" + title + "</title><h3>Recommended articles</h3><p>NA02 - RCA - May 2, 2020</p><h1>" + title + "</h1><h2>Root Cause</h2>A disk.", title + " | cause: A disk."},
	} {
		if got := sketch(t, FromText("x", []byte(c.in))); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	for text, want := range map[string]Kind{
		"Introduction": Introduction, "1. Introduction:": Introduction, "Affected Products\u00a0": Products, "Effected Product(s)": Products,
		"Affected Services and Environments": Products, "Event Timeline": Timeline, "Timeframe": Timeline, "Event time-line": Timeline,
		"Timeline of the Event": Timeline, "Root Cause Analysis": Cause, "ROOT CAUSE": Cause, "Root-cause analysis (RCA)": Cause, "Cause of the interruption": Cause,
		"Technical Action Items and Preventive Measures": Measures, "Action Items & Preventative Actions": Measures, "Preventive Measures": Measures,
		"Corrective actions taken": Measures, "Next Steps": Measures, "Customer Communication": Communication, "Publication History": History,
		"Summary": Other, "Impact": Other,
	} {
		if kind, known := kindOf(clean(text)); !known || kind != want {
			t.Errorf("%q: %v, %v", text, kind, known)
		}
	}
	for _, text := range []string{"RCA Reports", "Measures were taken at once.", "The cause was a disk.", "North America", "Time", "Products", "Action", "", "NA01 - RCA"} {
		if kind, known := kindOf(text); known {
			t.Errorf("%q is %v", text, kind)
		}
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"Jul 22, 2025": "2025-07-22", "July 22nd, 2025": "2025-07-22", "22 July 2025": "2025-07-22", "22-Jul-2025": "2025-07-22", "2025-07-22T08:15:30Z": "2025-07-22",
		"13/07/2025": "2025-07-13", "07/13/2025": "2025-07-13", "07/07/2025": "2025-07-07", "04/05/2025": "", "Feb 30, 2025": "", "July 2025": "", "Sept. 9, 2019": "2019-09-09",
	} {
		if got := dateIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"https://knowledge.example.org/a/b":              "https://knowledge.example.org/a/b",
		"Retrieved from https://knowledge.example.org/a": "https://knowledge.example.org/a",
		"Source: <https://knowledge.example.org/a>":      "https://knowledge.example.org/a",
		"http://status.example.org/news":                 "",
		"https://knowledge.example.org/":                 "",
		"file:///home/a.html":                            "",
		"https://knowledge.example.org/NA0…":             "",
		"see https://knowledge.example.org/a":            "",
	} {
		if got := addressOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
