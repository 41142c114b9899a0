package timex

import (
	"strings"
)

// duration writes a length of time as ISO 8601 does: "2TH" is PT2H, "0.5Y" is P6M.
func duration(s string) string {
	i := strings.LastIndexAny(s, "0123456789X.") + 1
	num, unit := strings.TrimLeft(s[:i], "0"), s[i:]
	if num == "" || num[0] == '.' {
		num = "0" + num
	}
	switch {
	case unit == "SM":
		num, unit = times(num, 6), "M"
	case unit == "Q":
		num, unit = times(num, 3), "M"
	case num == "0.5" && unit == "Y":
		num, unit = "6", "M"
	case num == "0.5" && unit == "TH":
		num, unit = "30", "TM"
	case num == "0.5" && unit == "TM":
		num, unit = "30", "TS"
	case num == "0.5" && unit == "CE":
		num, unit = "50", "Y"
	case num == "0.5" && unit == "DE":
		num, unit = "5", "Y"
	case num == "0.25" && unit == "Y":
		num, unit = "3", "M"
	case num == "0.25" && unit == "TH":
		num, unit = "15", "TM"
	}
	if unit != "" && unit[0] == 'T' {
		return "PT" + num + unit[1:]
	}
	return "P" + num + unit
}
