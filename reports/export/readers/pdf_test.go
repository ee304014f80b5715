//go:build readers

package readers

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"rcaviewer/reports"
)

// Poppler and qpdf read the files without a word of complaint, and every font is in them, with the
// text of its glyphs.
func TestPDFIsSound(t *testing.T) {
	for _, set := range sets {
		file := exported(t, set, "pdf")
		info := tool(t, "pdfinfo", file)
		title := options.Title
		if set == "alone" {
			title = reportsOf(t, set)[0].Title
		}
		for _, want := range []string{`Title: +` + regexp.QuoteMeta(title), `Pages: +[1-9]`, `Page size: +595.28 x 841.89 pts \(A4\)`,
			`CreationDate: +Tue Dec 24 00:00:00 2041`, `Encrypted: +no`, `JavaScript: +no`} {
			if !regexp.MustCompile(`(?m)^` + want).MatchString(info) {
				t.Errorf("%s: pdfinfo says nothing like %q:\n%s", set, want, info)
			}
		}
		tool(t, "qpdf", "--check", file)
		for _, line := range strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")[2:] {
			if !regexp.MustCompile(` yes (yes|no ) yes +\d+ +0$`).MatchString(line) {
				t.Errorf("%s: a font is not in the file, or has no text: %s", set, line)
			}
		}
	}
}

// The outline leads to the page of each report and its parts, in their order.
func TestPDFOutline(t *testing.T) {
	all := hostile(t)
	contents, outline := outlineOf(t, exported(t, "hostile", "pdf"))[0], outlineOf(t, exported(t, "hostile", "pdf"))[1:]
	if contents.Title != "Contents" || contents.Page != 1 || len(outline) != len(all) {
		t.Fatalf("the outline begins with %+v and has %d reports", contents, len(outline))
	}
	page := 1
	for i, r := range all {
		if outline[i].Title != r.Title || outline[i].Page <= page {
			t.Errorf("%s: the outline has %q on page %d, after page %d", r.ID, outline[i].Title, outline[i].Page, page)
		}
		page = outline[i].Page
		var names []string
		for _, kid := range outline[i].Kids {
			names = append(names, kid.Title)
			if kid.Page < page {
				t.Errorf("%s: %s is on page %d, the one before on page %d", r.ID, kid.Title, kid.Page, page)
			}
			page = kid.Page
		}
		if diff := cmp.Diff(parts(r), names); diff != "" {
			t.Errorf("%s: the parts in the outline differ (-want +got)\n%s", r.ID, diff)
		}
	}
}

type bookmark struct {
	Title string     `json:"title"`
	Page  int        `json:"destpageposfrom1"`
	Kids  []bookmark `json:"kids"`
}

func outlineOf(t testing.TB, file string) []bookmark {
	t.Helper()
	var out struct {
		Outlines []bookmark `json:"outlines"`
	}
	if err := json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=outlines", file)), &out); err != nil {
		t.Fatal(err)
	}
	return out.Outlines
}

// pagesOf are the texts of the pages of each report, without headers and footers.
func pagesOf(t testing.TB, file string) []string {
	t.Helper()
	outline := outlineOf(t, file)[1:]
	var all []string
	for i, report := range outline {
		args := []string{"-f", strconv.Itoa(report.Page), "-x", "0", "-y", "60", "-W", "596", "-H", "720"}
		if i < len(outline)-1 {
			args = append(args, "-l", strconv.Itoa(outline[i+1].Page-1))
		}
		all = append(all, tool(t, "pdftotext", append(args, file, "-")...))
	}
	return all
}

// All text of the reports is read back, in its order, each character as itself or as its number.
func TestPDFCarriesAllText(t *testing.T) {
	pages := pagesOf(t, exported(t, "hostile", "pdf"))
	for i, r := range hostile(t) {
		text := squeezed(pages[i])
		for _, want := range texts(r) {
			if rightToLeft(want) {
				carriesTurned(t, r, pages[i], want)
				continue
			}
			at := pattern(want).FindStringIndex(text)
			if at == nil {
				t.Errorf("%s: this is not there, or not in its order: %q", r.ID, want)
				continue
			}
			text = text[at[1]:]
		}
		for _, fact := range slices.Concat(stated(r), []string{r.Source, strings.Join(r.Instances, ", "), string(r.Region)}) {
			if !rightToLeft(fact) && !pattern(fact).MatchString(squeezed(pages[i])) {
				t.Errorf("%s: %q is not there", r.ID, fact)
			}
		}
	}
}

func stated(r *reports.Report) []string {
	var all []string
	for _, e := range r.Events {
		all = append(all, e.Stated)
	}
	return all
}

// carriesTurned looks for each part of a text that is written from right to left by itself, because
// pdftotext puts the parts of a line in the order of the page. Its letters come in the order of reading.
// Marks of vowels, and the two letters of one glyph, come either way there.
func carriesTurned(t *testing.T, r *reports.Report, page, want string) {
	t.Helper()
	bare := func(text string) string {
		text = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(text))
		return lamAlef.ReplaceAllString(squeezed(text), "\u0644")
	}
	for _, part := range turned.FindAllString(bare(want), -1) {
		if !strings.Contains(bare(page), bare(part)) {
			t.Errorf("%s: this is not there: %q", r.ID, part)
		}
	}
}

var lamAlef = regexp.MustCompile("\u0644[\u0622\u0623\u0625\u0627]|[\u0622\u0623\u0625\u0627]\u0644")

// What stands as a number is named at the end, with nothing else; and what the program's own fonts
// have to carry never does.
func TestPDFNamesWhatNoFontHas(t *testing.T) {
	pages := pagesOf(t, exported(t, "hostile", "pdf"))
	text, names, _ := strings.Cut(strings.Join(pages, "\n"), "Characters without a font")
	numbers := regexp.MustCompile(`\[U\+[0-9A-F]+\]`)
	unique := func(text string) []string {
		found := numbers.FindAllString(text, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	if diff := cmp.Diff(unique(text), unique(names)); diff != "" || len(unique(text)) == 0 {
		t.Errorf("the characters that are named differ (-in the text +named)\n%s", diff)
	}
	for _, number := range unique(text) {
		code, err := strconv.ParseInt(number[3:len(number)-1], 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		if unicode.In(rune(code), unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic) {
			t.Errorf("%s (%c) has no font", number, code)
		}
	}
}

// Poppler draws Chinese with the font that the machine has, and gives its text back.
func TestPDFUsesFontsOfTheMachine(t *testing.T) {
	if tool(t, "fc-list", ":lang=zh") == "" {
		t.Fatal("this machine has no font for Chinese; build/setup installs one")
	}
	text := squeezed(strings.Join(pagesOf(t, exported(t, "hostile", "pdf")), ""))
	for _, want := range []string{"停电", "サービス停止", "直到管理员更换了磁盘"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not there", want)
		}
	}
}

// The first glyph of every font is the box that stands for a character it lacks. None is shown.
func TestPDFShowsNoBox(t *testing.T) {
	for _, set := range sets {
		plain := filepath.Join(folder, set+"-plain.pdf")
		tool(t, "qpdf", "--qdf", "--object-streams=disable", exported(t, set, "pdf"), plain)
		content, err := os.ReadFile(plain)
		if err != nil {
			t.Fatal(err)
		}
		shown := regexp.MustCompile(`(?m)^\[<.*\]TJ$`).FindAll(content, -1)
		if len(shown) == 0 {
			t.Errorf("%s: no text is shown", set)
		}
		for _, line := range shown {
			for _, glyphs := range regexp.MustCompile(`<[0-9A-Fa-f]+>`).FindAllString(string(line), -1) {
				for at := 1; at+4 < len(glyphs); at += 4 {
					if glyphs[at:at+4] == "0000" {
						t.Fatalf("%s: a box is shown by %s", set, line)
					}
				}
			}
		}
	}
}

// The links that poppler lists are those of the reports, and lead to the web.
func TestPDFLinks(t *testing.T) {
	var got []string
	for line := range strings.Lines(tool(t, "pdfinfo", "-url", exported(t, "hostile", "pdf"))) {
		if fields := strings.Fields(line); len(fields) == 3 && strings.Contains(fields[2], ":") {
			got = append(got, fields[2])
		}
	}
	slices.Sort(got)
	got = slices.Compact(got)
	var want []string
	for _, r := range hostile(t) {
		if r.Source != "" {
			want = append(want, r.Source)
		}
	}
	want = append(want, "https://example.org/?a=1&b=%3C2%3E", fmt.Sprintf("https://example.org/a_(b)?c=d&e=%s", "%C3%A9"))
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the links differ (-want +got)\n%s", diff)
	}
}
