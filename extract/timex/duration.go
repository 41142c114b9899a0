package timex

import "strings"

// parts are the lengths of time that are written with a smaller unit.
var parts = map[string]string{
	"0.5Y": "6M", "0.25Y": "3M", "0.5DE": "5Y", "0.5CE": "50Y", "0.75Y": "9M", "0.75TH": "45TM", "0.5TH": "30TM", "0.25TH": "15TM", "0.5TM": "30TS",
}

// duration writes a number and a unit as ISO 8601 does: "2TH" is PT2H, "0.5Y" is P6M.
func duration(s string) string {
	if smaller, ok := parts[s]; ok {
		s = smaller
	}
	i := strings.LastIndexAny(s, "0123456789X.") + 1
	num, unit := strings.TrimLeft(s[:i], "0"), s[i:]
	if num == "" || num[0] == '.' {
		num = "0" + num
	}
	switch {
	case unit == "Q":
		num, unit = times(num, 3), "M"
	case unit != "" && unit[0] == 'T':
		return "PT" + num + unit[1:]
	}
	return "P" + num + unit
}
