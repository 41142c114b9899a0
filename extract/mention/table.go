package mention

import (
	"fmt"
	"strings"
)

// readTable reads a list of the package: lines of columns parted by tabs, comments after "#", and a first line that names
// the columns. It calls row for each further line.
func readTable(name, text string, columns []string, row func(fields []string) error) error {
	head := false
	for number, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != len(columns) {
			return fmt.Errorf("%s:%d:1: the line has %d columns, make them %d: %s", name, number+1, len(fields), len(columns),
				strings.Join(columns, ", "))
		}
		if !head {
			if line != strings.Join(columns, "\t") {
				return fmt.Errorf("%s:%d:1: the head is %q, make it the columns %s", name, number+1, line, strings.Join(columns, ", "))
			}
			head = true
			continue
		}
		if err := row(fields); err != nil {
			return fmt.Errorf("%s:%d:1: %w", name, number+1, err)
		}
	}
	return nil
}

// oneOf gives the place of a value among those allowed in a column.
func oneOf(column, value string, allowed ...string) (int, error) {
	for i, a := range allowed {
		if a == value {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%s is %q, make it one of %s", column, value, strings.Join(allowed, ", "))
}
