package phrase

import (
	"strings"
	"sync"

	"rcaviewer/reports"
)

// placeList has a zone and the places that keep its time, a line each: cities, and states and
// countries with one clock. Cities that give their zone its name are found without it; the ones
// here are also recognised when they are misspelt.
const placeList = `
Europe/Amsterdam amsterdam, netherlands, holland, rotterdam, the hague
Europe/Berlin berlin, frankfurt, frankfurt am main, munich, hamburg, cologne, dusseldorf, stuttgart, germany
Europe/London london, england, scotland, united kingdom, edinburgh, manchester, slough
Europe/Dublin dublin, ireland
Europe/Paris paris, france, marseille, lyon
Europe/Madrid madrid, barcelona, spain
Europe/Lisbon lisbon, portugal
Europe/Brussels brussels, belgium, antwerp
Europe/Luxembourg luxembourg
Europe/Zurich zurich, geneva, basel, bern, switzerland
Europe/Vienna vienna, austria
Europe/Rome rome, milan, italy
Europe/Copenhagen copenhagen, denmark
Europe/Oslo oslo, norway
Europe/Stockholm stockholm, sweden, gothenburg
Europe/Helsinki helsinki, finland
Europe/Warsaw warsaw, poland
Europe/Prague prague, czech republic, czechia
Europe/Budapest budapest, hungary
Europe/Athens athens, greece
Europe/Bucharest bucharest, romania
Europe/Kyiv kyiv, kiev, ukraine
Europe/Istanbul istanbul, ankara, turkey
Europe/Moscow moscow
Asia/Jerusalem jerusalem, tel aviv, haifa
Asia/Dubai dubai, abu dhabi, united arab emirates
Asia/Riyadh riyadh, saudi arabia
Asia/Qatar doha, qatar
Asia/Kolkata kolkata, calcutta, mumbai, delhi, new delhi, bangalore, bengaluru, chennai, hyderabad
Asia/Singapore singapore
Asia/Kuala_Lumpur kuala lumpur, malaysia
Asia/Shanghai beijing, shanghai, shenzhen, guangzhou, hangzhou
Asia/Hong_Kong hong kong
Asia/Taipei taipei, taiwan
Asia/Tokyo tokyo, osaka
Asia/Seoul seoul, south korea
Asia/Manila manila, philippines
Asia/Bangkok bangkok, thailand
Asia/Jakarta jakarta
Asia/Ho_Chi_Minh ho chi minh city, hanoi, vietnam
Australia/Sydney sydney, canberra, new south wales
Australia/Melbourne melbourne, victoria
Australia/Brisbane brisbane, queensland
Australia/Adelaide adelaide, south australia
Australia/Darwin darwin
Australia/Perth perth, western australia
Australia/Hobart hobart, tasmania
Pacific/Auckland auckland, wellington
Africa/Johannesburg johannesburg, cape town, pretoria
Africa/Cairo cairo, egypt
Africa/Nairobi nairobi, kenya
Africa/Lagos lagos, nigeria
America/New_York new york, new york city, boston, washington, washington dc, philadelphia, atlanta, miami, virginia, ashburn, massachusetts, ohio, columbus, charlotte
America/Detroit detroit, michigan
America/Toronto toronto, ontario, ottawa, montreal, quebec
America/Chicago chicago, illinois, dallas, houston, austin, texas, minneapolis, minnesota, kansas city, st louis, wisconsin, iowa, des moines
America/Denver denver, colorado, utah, salt lake city
America/Phoenix phoenix, arizona
America/Los_Angeles los angeles, seattle, san francisco, san jose, san diego, portland, california, washington state, las vegas, sacramento
America/Vancouver vancouver, british columbia
America/Edmonton edmonton, calgary, alberta
America/Winnipeg winnipeg, manitoba
America/Halifax halifax, nova scotia
America/St_Johns st johns
America/Mexico_City mexico city
America/Bogota bogota, colombia
America/Lima lima, peru
America/Santiago santiago
America/Sao_Paulo sao paulo, são paulo, brasilia
America/Argentina/Buenos_Aires buenos aires, argentina
`

// places maps a place in lower case to its zone.
var places = sync.OnceValue(func() map[string]string {
	all := make(map[string]string)
	for _, line := range strings.Split(strings.TrimSpace(placeList), "\n") {
		zone, names, _ := strings.Cut(line, " ")
		for _, name := range strings.Split(names, ", ") {
			all[name] = zone
		}
	}
	return all
})

// placeZone finds the zone of a place written correctly, or "".
func placeZone(name string) string {
	if zone, ok := places()[name]; ok {
		return zone
	}
	if area, ok := regions[name]; ok && len(area) == 1 {
		return area[0]
	}
	return cityZone(name)
}

// cityZone looks for a zone that is called after a city.
func cityZone(name string) string {
	if len(name) < 4 || len(name) > 20 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz ") != "" {
		return ""
	}
	parts := strings.Fields(name)
	for i, p := range parts {
		parts[i] = strings.ToUpper(p[:1]) + p[1:]
	}
	for _, area := range [...]string{"Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic"} {
		zone := area + "/" + strings.Join(parts, "_")
		if _, err := reports.LoadZone(zone); err == nil {
			return zone
		}
	}
	return ""
}

// misspeltPlace finds the one place that a name is a slip or two away from: one slip in names of
// five letters or more, two from nine letters on. Two places equally near are no answer.
func misspeltPlace(name string) (place string, ok bool) {
	most := 1
	if len(name) >= 9 {
		most = 2
	}
	if len(name) < 5 || len(name) > 30 {
		return "", false
	}
	best := most + 1
	for p := range places() {
		if len(p) < 5 || p[0] != name[0] {
			continue
		}
		switch n := slips(name, p, most); {
		case n < best:
			best, place, ok = n, p, true
		case n == best && n <= most && places()[p] != places()[place]:
			ok = false
		case n == best && n <= most && p < place:
			place = p // the map's order must not show
		}
	}
	return place, ok && best <= most
}
