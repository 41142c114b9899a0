package gazetteer

import (
	"embed"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
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

// read gives each line of text to visit, up to the first fault. Rows are valid until visit returns.
func (t *table) read(text string, visit func(*row) error) (err error) {
	t.each(text, visit, func(fault error) bool { err = fault; return false })
	return err
}

// each gives each line of text to visit, and each fault to wrong, which says whether to go on.
func (t *table) each(text string, visit func(*row) error, wrong func(error) bool) {
	r := &row{table: t, fields: make([]string, len(t.columns)), starts: make([]int, len(t.columns))}
	var order []int // of the file's columns: index in t.columns
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		r.line++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if order == nil {
			var err error
			if order, err = t.head(r.line, line); err != nil {
				wrong(err)
				return // nothing behind it can be read
			}
			continue
		}
		err := r.split(line, order)
		if err == nil {
			err = visit(r)
		}
		if err != nil && !wrong(err) {
			return
		}
	}
	if order == nil {
		wrong(t.errorf(0, 0, "the list has no head line; name the columns in the first line, and write one entry a line"))
	}
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
	return fault.New(t.name, line, column, format, args...)
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
