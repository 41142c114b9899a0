package timex

import (
	"fmt"
	"strconv"
)

// weekday resolves "am Dienstag"; w may carry "WE" for the weekend.
func (r *resolver) weekday(w string) string {
	if r.created.d == 0 {
		return "XXXX-WXX-" + w
	}
	t := r.direction()
	if r.has(r.verbs.recent) {
		t = past
	}
	if w == "WE" {
		d := r.created
		switch {
		case t != future && t != present && d.weekday() < 6:
			d = d.addDays(-7)
		}
		return d.week() + "-WE"
	}
	n, err := strconv.Atoi(w)
	if err != nil {
		return ""
	}
	d := r.created.addDays(n - r.created.weekday())
	switch {
	case (t == future || t == present) && d.compare(r.created) < 0:
		d = d.addDays(7)
	case t != future && t != present && d.compare(r.created) > 0:
		d = d.addDays(-7)
	}
	return d.String()
}

// dayOfMonth resolves "am 15." in the month named last.
func (r *resolver) dayOfMonth(d string) string {
	base := r.created
	if r.last.m != 0 {
		base = r.last
	}
	if base.m == 0 {
		return "XXXX-XX-" + d
	}
	return fmt.Sprintf("%04d-%02d-%s", base.y, base.m, d)
}
