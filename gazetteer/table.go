package gazetteer

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

//go:embed data/*.tsv
var lists embed.FS

// table is a file of tab-separated columns. Empty lines and lines that begin with "#" don't count; the first other line
// names the columns, in any order.
type table struct {
	name    string
	columns []string // that the file may have, the first one filled in every line
}

// row is a line of a table.
type row struct {
	table  *table
	line   int
	fields []string // in the order of table.columns, "" where the file has nothing
	starts []int    // where in the line the fields begin, in bytes from 1
}

// read gives each line of text to visit. Rows are valid until visit returns.
func (t *table) read(text string, visit func(*row) error) error {
	r := &row{table: t, fields: make([]string, len(t.columns)), starts: make([]int, len(t.columns))}
	var order []int // of the file's columns: index in t.columns
	for line := range strings.Lines(text) {
		r.line++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		var err error
		switch {
		case order == nil:
			order, err = t.head(r.line, line)
		default:
			if err = r.split(line, order); err == nil {
				err = visit(r)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// head reads the line that names the columns.
func (t *table) head(number int, line string) (order []int, err error) {
	at := 1
	for name := range strings.SplitSeq(line, "\t") {
		i := slices.Index(t.columns, name)
		if i < 0 {
			return nil, t.errorf(number, at, "the head line has the column %q; the columns are %s", name, strings.Join(t.columns, ", "))
		}
		order = append(order, i)
		at += len(name) + 1
	}
	if !slices.Contains(order, 0) {
		return nil, t.errorf(number, 1, "the head line has no column %q; add it", t.columns[0])
	}
	return order, nil
}

// split sets the fields of the row from its line.
func (r *row) split(line string, order []int) error {
	if !utf8.ValidString(line) {
		return r.table.errorf(r.line, 1, "the line is not valid UTF-8; save the file as UTF-8")
	}
	clear(r.fields)
	at := 1
	for n := 0; ; n++ {
		field, rest, more := strings.Cut(line, "\t")
		if n == len(order) {
			return r.table.errorf(r.line, at, "the line has more than the %d columns of the head line; remove a tab", len(order))
		}
		i := order[n]
		r.fields[i], r.starts[i] = field, at
		if strings.TrimSpace(field) != field {
			return r.errorf(i, "%q begins or ends with a space; remove it", field)
		}
		if !more {
			break
		}
		at, line = at+len(field)+1, rest
	}
	if r.fields[0] == "" {
		return r.errorf(0, "the column %q is empty; fill it or remove the line", r.table.columns[0])
	}
	return nil
}

// oneOf reports a field that is none of the values.
func (r *row) oneOf(i int, values ...string) error {
	if slices.Contains(values, r.fields[i]) {
		return nil
	}
	return r.errorf(i, "%s is %q; write %s", r.table.columns[i], r.fields[i], strings.Join(slices.DeleteFunc(slices.Clone(values),
		func(v string) bool { return v == "" }), " or "))
}

func (r *row) errorf(i int, format string, args ...any) error {
	return r.table.errorf(r.line, max(r.starts[i], 1), format, args...)
}

func (t *table) errorf(line, column int, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", t.name, line, column, fmt.Sprintf(format, args...))
}

// embedded reads a built-in table. It panics where the file is bad, so that no test and no program runs with it.
func embedded(name string, columns []string, visit func(*row) error) {
	text, err := lists.ReadFile("data/" + name)
	if err == nil {
		err = (&table{name, columns}).read(string(text), visit)
	}
	if err != nil {
		panic(err)
	}
}
