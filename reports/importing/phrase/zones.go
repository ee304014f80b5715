package phrase

// A clockArea is the zones whose clocks a name or abbreviation may mean, the likeliest first. They
// keep the same time; which of them is meant, the place of the report decides.
type clockArea []string

var (
	utc      = clockArea{"Etc/UTC"}
	central  = clockArea{"America/Chicago", "America/Winnipeg", "America/Mexico_City"}
	eastern  = clockArea{"America/New_York", "America/Toronto", "America/Detroit"}
	mountain = clockArea{"America/Denver", "America/Edmonton", "America/Phoenix"}
	pacific  = clockArea{"America/Los_Angeles", "America/Vancouver"}
	atlantic = clockArea{"America/Halifax", "Atlantic/Bermuda"}
	europe   = clockArea{
		"Europe/Amsterdam", "Europe/Berlin", "Europe/Paris", "Europe/Brussels", "Europe/Copenhagen", "Europe/Madrid",
		"Europe/Oslo", "Europe/Prague", "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich",
		"Europe/Budapest", "Europe/Luxembourg", "Europe/Ljubljana", "Europe/Zagreb", "Europe/Belgrade", "Europe/Bratislava",
	}
	eastEurope = clockArea{"Europe/Helsinki", "Europe/Athens", "Europe/Bucharest", "Europe/Sofia", "Europe/Vilnius", "Europe/Riga", "Europe/Tallinn", "Europe/Kyiv"}
	westEurope = clockArea{"Europe/Lisbon", "Atlantic/Canary"}
	britain    = clockArea{"Europe/London"}
	eastAus    = clockArea{"Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Hobart"}
	china      = clockArea{"Asia/Shanghai"}
)

// with joins areas; the zones of the first are the likeliest.
func (a clockArea) with(b ...string) clockArea { return append(append(clockArea{}, a...), b...) }

// A zoneName is what an abbreviation or a name says: the clocks it may mean, and the season that
// it claims.
type zoneName struct {
	area   clockArea
	season byte // 's' standard time, 'd' daylight saving time, 0 says nothing
}

// abbreviations are written in capitals, right behind a time.
var abbreviations = map[string]zoneName{
	"utc": {utc, 0}, "gmt": {utc.with("Europe/London"), 's'}, "z": {utc, 0},
	"ct": {central, 0}, "cst": {central.with("Asia/Shanghai"), 's'}, "cdt": {central, 'd'},
	"et": {eastern, 0}, "est": {eastern.with(eastAus...), 's'}, "edt": {eastern.with(eastAus...), 'd'},
	"mt": {mountain, 0}, "mst": {mountain, 's'}, "mdt": {mountain, 'd'},
	"pt": {pacific, 0}, "pst": {pacific, 's'}, "pdt": {pacific, 'd'},
	"ast": {atlantic.with("Asia/Riyadh"), 's'}, "adt": {atlantic, 'd'},
	"nst": {clockArea{"America/St_Johns"}, 's'}, "ndt": {clockArea{"America/St_Johns"}, 'd'},
	"akst": {clockArea{"America/Anchorage"}, 's'}, "akdt": {clockArea{"America/Anchorage"}, 'd'},
	"hst": {clockArea{"Pacific/Honolulu"}, 's'}, "brt": {clockArea{"America/Sao_Paulo"}, 's'},
	"cet": {europe, 's'}, "cest": {europe, 'd'}, "mez": {europe, 's'}, "mesz": {europe, 'd'},
	"eet": {eastEurope, 's'}, "eest": {eastEurope, 'd'}, "wet": {westEurope, 's'}, "west": {westEurope, 'd'},
	"bst": {britain.with("Asia/Dhaka"), 'd'}, "msk": {clockArea{"Europe/Moscow"}, 's'},
	"ist": {clockArea{"Asia/Jerusalem", "Asia/Kolkata", "Europe/Dublin"}, 0}, "idt": {clockArea{"Asia/Jerusalem"}, 'd'},
	"sgt": {clockArea{"Asia/Singapore"}, 's'}, "sst": {clockArea{"Asia/Singapore"}, 's'}, "myt": {clockArea{"Asia/Kuala_Lumpur"}, 's'},
	"hkt": {clockArea{"Asia/Hong_Kong"}, 's'}, "jst": {clockArea{"Asia/Tokyo"}, 's'}, "kst": {clockArea{"Asia/Seoul"}, 's'},
	"pht": {clockArea{"Asia/Manila"}, 's'}, "ict": {clockArea{"Asia/Bangkok"}, 's'}, "wib": {clockArea{"Asia/Jakarta"}, 's'},
	"aet": {eastAus, 0}, "aest": {eastAus, 's'}, "aedt": {eastAus, 'd'}, "awst": {clockArea{"Australia/Perth"}, 's'},
	"act": {clockArea{"Australia/Adelaide"}, 0}, "acst": {clockArea{"Australia/Adelaide", "Australia/Darwin"}, 's'}, "acdt": {clockArea{"Australia/Adelaide"}, 'd'},
	"nzt": {clockArea{"Pacific/Auckland"}, 0}, "nzst": {clockArea{"Pacific/Auckland"}, 's'}, "nzdt": {clockArea{"Pacific/Auckland"}, 'd'},
	"sast": {clockArea{"Africa/Johannesburg"}, 's'},
}

// regions are names of the clocks of large areas, which "time" must follow.
var regions = map[string]clockArea{
	"central": central, "us central": central, "american central": central, "north american central": central, "north america central": central, "central us": central,
	"eastern": eastern.with(eastAus...), "us eastern": eastern, "american eastern": eastern, "eastern us": eastern, "east coast": eastern, "us east coast": eastern,
	"mountain": mountain, "us mountain": mountain, "atlantic": atlantic,
	"pacific": pacific, "us pacific": pacific, "american pacific": pacific, "pacific us": pacific, "west coast": pacific, "us west coast": pacific,
	"central european": europe, "central europe": europe, "middle european": europe, "european": europe, "europe": europe, "eu": europe, "cest": europe, "cet": europe,
	"eastern european": eastEurope, "eastern europe": eastEurope, "western european": westEurope, "western europe": westEurope,
	"australian eastern": eastAus, "australia eastern": eastAus, "australian western": {"Australia/Perth"},
	"australian central": {"Australia/Adelaide", "Australia/Darwin"}, "china": china, "chinese": china,
	"british": britain, "uk": britain, "greenwich mean": utc.with("Europe/London"), "greenwich": utc.with("Europe/London"),
	"universal": utc, "coordinated universal": utc, "universal coordinated": utc, "zulu": utc,
	"israel": {"Asia/Jerusalem"}, "israeli": {"Asia/Jerusalem"}, "india": {"Asia/Kolkata"}, "indian": {"Asia/Kolkata"},
	"japan": {"Asia/Tokyo"}, "korea": {"Asia/Seoul"}, "south africa": {"Africa/Johannesburg"}, "hawaii": {"Pacific/Honolulu"},
	"alaska": {"America/Anchorage"}, "newfoundland": {"America/St_Johns"}, "new zealand": {"Pacific/Auckland"},
}
