package pdf

import (
	"strings"
	"time"

	"rcaviewer/reports"
)

// hostile are reports of everything that a page finds hard.
func hostile() []*reports.Report {
	at := time.Date(2025, 7, 19, 13, 45, 0, 0, time.FixedZone("", -7*3600))
	report := func(id, title, summary, timeline, cause, measures string) *reports.Report {
		return &reports.Report{
			ID: "2025-07-19-" + id, Title: title, Products: []string{"Alma"}, Instances: []string{"NA05"},
			Region: "North America", Causes: []reports.Cause{"network"},
			Events:   []reports.Event{{Start: at, End: at.Add(40 * time.Minute), Zone: "America/Los_Angeles", Impact: "partial"}},
			Sections: [4]string{summary, timeline, cause, measures}, Source: "https://example.org/a_(b)?q=\"x\"&é=1",
		}
	}
	measures := strings.Repeat("- Every measure has words that run on, so that some of them need a second line on the page; this one does.\n- A short one.\n", 250)
	none := report("none", "Nothing happened", "A report without events.", "None.", "None.", "None.")
	none.Events, none.Instances, none.Source = nil, nil, "javascript:alert(1)"
	long := report("long", strings.Repeat("A long title ", 80)+"ends", strings.Repeat("x", 300), strings.Repeat("W", 300)+" and "+strings.Repeat("https://example.org/", 15),
		"```\nfunc main() {\n\tindented := \""+strings.Repeat("code ", 60)+"\"\n}\n```\n\n> Somebody said so, and "+strings.Repeat("went on ", 40), "1. One\n   - deeper\n     - deepest\n\n   more of one\n2. Two with **bold**, *italic*, ***both***, `code` and [a link](https://example.org/x)")
	long.Discrepancies = []string{"The page says 10:00 and 11:00.", strings.Repeat("y", 200)}
	return []*reports.Report{
		report("latin", "Ünïcödé – “quotes”, ½ €", "Žluťoučký kůň, Ελληνικά: άνθρωπος, Русский: щёлочь, Tiếng Việt, İstanbul, ŒÆß.", "→ ✓ ⚠ • … ≥ ≠ ∞", "e\u0301 o\u0308 x\u0302", "- ﬁ and fi, AV To"),
		report("hebrew", "תקלה במערכת Alma NA05", "השירות לא היה זמין (Alma NA05) במשך 40 דקות, מ-13:45 עד 14:25.", "- ראשון 1\n- שני, version 2.0\n- שָׁלוֹם", "In English with עברית inside, and 123 שקלים.", "1. אחד\n2. שתיים"),
		report("arabic", "تقرير الحادث", "لم تكن الخدمة متاحة لمدة 40 دقيقة (Alma).", "العربية", "لا", "- لا إله"),
		report("cjk", "障害報告 2025", "データベースが停止しました。原因はネットワークの障害です。利用者は四十分間サービスを利用できませんでした。", "数据库崩溃。服务在四十分钟内不可用。", "데이터베이스가 중단되었습니다.", "- हिन्दी: सेवा उपलब्ध नहीं थी\n- ไทย: บริการไม่พร้อมใช้งาน"),
		report("emoji", "All good 👍", "😀 🚒 👩‍🚒 🧪 🇩🇪 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 𝒜", "\u202Egnp.exe\u202C \u200Bzero\u200Dwidth \u00ADsoft", "\U000F0000 \uE000 \uFFFE \u0007bell", "- 𠀀 𐍈 \U0001F9EA"),
		report("measures", "500 measures", "Many.", "Many.", "Many.", measures),
		none, long,
	}
}
