package query

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// Form is a query as plain text, field by field, the way flags give it. The printed form of a query is that of its Form:
// the kind, then the fields that aren't empty, `holders role:"Vorsitz" body:"IT-Planungsrat" at:2019`.
type Form struct {
	// Kind is a word of [Kinds].
	Kind string
	// Holder, Role and Body are names; AndRole and AndBody are the second post of "both", For is whom a holder acts for.
	Holder, Role, Body, AndRole, AndBody, For string
	// At is EDTF, Want a graph.Kind, Pick a Pick.
	At, Want, Pick string
}

// fields gives the fields of a form by name, in the order in which they are printed.
func (f *Form) fields() []formField {
	return []formField{
		{"holder", &f.Holder, true}, {"role", &f.Role, true}, {"body", &f.Body, true},
		{"and-role", &f.AndRole, true}, {"and-body", &f.AndBody, true},
		{"for", &f.For, true}, {"at", &f.At, false}, {"want", &f.Want, false}, {"pick", &f.Pick, false},
	}
}

// All gives the fields that aren't empty, but for the kind, in the order in which they are printed.
func (f Form) All() iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		for _, field := range f.fields() {
			if *field.value != "" && !yield(field.name, *field.value) {
				return
			}
		}
	}
}

// formField is a field; names are quoted when they are printed.
type formField struct {
	name   string
	value  *string
	quoted bool
}

// String prints the form. [Parse] reads it.
func (f Form) String() string {
	b := strings.Builder{}
	b.WriteString(f.Kind)
	for _, field := range f.fields() {
		switch {
		case *field.value == "":
		case field.quoted:
			fmt.Fprintf(&b, " %s:%q", field.name, *field.value)
		default:
			fmt.Fprintf(&b, " %s:%s", field.name, *field.value)
		}
	}
	return b.String()
}

// kinds are the kinds of queries: the fields that each takes, those that it needs, and how it is made.
var kinds = []struct {
	name  string
	takes []string
	needs [][]string // at least one of each set
	make  func(f Form, at graph.EDTF) Query
}{
	{"holders", []string{"role", "body", "for", "at", "want", "pick"}, [][]string{{"role", "body"}}, func(f Form, at graph.EDTF) Query {
		return Holders{f.Role, f.Body, at, f.For, graph.Kind(f.Want), Pick(f.Pick)}
	}},
	{"timeline", []string{"role", "body"}, [][]string{{"role", "body"}}, func(f Form, _ graph.EDTF) Query { return Timeline{f.Role, f.Body} }},
	{"person", []string{"holder", "at"}, [][]string{{"holder"}}, func(f Form, at graph.EDTF) Query { return Person{f.Holder, at} }},
	{"before", []string{"holder", "role", "body", "at"}, [][]string{{"holder", "role", "body"}}, neighbour},
	{"after", []string{"holder", "role", "body", "at"}, [][]string{{"holder", "role", "body"}}, neighbour},
	{"deputy", []string{"holder", "role", "body", "at"}, [][]string{{"holder", "role", "body"}}, func(f Form, at graph.EDTF) Query {
		return Deputy{f.Holder, f.Role, f.Body, at}
	}},
	{"since", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"until", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"how-long", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"when", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"held", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"holds", []string{"holder", "role", "body", "at"}, [][]string{{"holder"}}, term},
	{"career-before", []string{"holder", "role", "body"}, [][]string{{"holder"}}, career},
	{"career-after", []string{"holder", "role", "body"}, [][]string{{"holder"}}, career},
	{"both", []string{"role", "body", "and-role", "and-body", "at"}, [][]string{{"role", "body"}, {"and-role", "and-body"}}, func(f Form, at graph.EDTF) Query {
		return Both{graph.Post{Role: f.Role, Body: f.Body}, graph.Post{Role: f.AndRole, Body: f.AndBody}, at}
	}},
}

func neighbour(f Form, at graph.EDTF) Query {
	return Neighbour{Side(f.Kind), f.Holder, f.Role, f.Body, at}
}

func term(f Form, at graph.EDTF) Query {
	return Term{TermEdge(f.Kind), f.Holder, f.Role, f.Body, at}
}

func career(f Form, _ graph.EDTF) Query {
	return Career{Side(strings.TrimPrefix(f.Kind, "career-")), f.Holder, f.Role, f.Body}
}

// Kinds are the names of the kinds of queries.
func Kinds() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

// Query makes the query. Errors say which field is wrong, missing or of no use to the kind.
func (f Form) Query() (Query, error) {
	for _, kind := range kinds {
		if kind.name != f.Kind {
			continue
		}
		given := map[string]bool{}
		for name := range f.All() {
			if given[name] = true; !slices.Contains(kind.takes, name) {
				return nil, fmt.Errorf("%s takes no %s: leave it out", f.Kind, name)
			}
		}
		for _, either := range kind.needs {
			if !slices.ContainsFunc(either, func(name string) bool { return given[name] }) {
				return nil, fmt.Errorf("%s needs %s", f.Kind, strings.Join(either, " or "))
			}
		}
		at, err := f.time()
		if err != nil {
			return nil, err
		}
		return kind.make(f, at), nil
	}
	return nil, fmt.Errorf("%q is no kind of query: write one of %s", f.Kind, strings.Join(Kinds(), ", "))
}

// time reads At and checks the words of Want and Pick.
func (f Form) time() (at graph.EDTF, err error) {
	if f.At != "" {
		if at, err = graph.ParseEDTF(f.At); err != nil {
			return at, err
		}
	}
	if f.Want != "" && f.Want != string(graph.Person) && f.Want != string(graph.Body) {
		return at, fmt.Errorf("want %q is neither person nor body", f.Want)
	}
	if f.Pick != "" && !slices.Contains([]Pick{Former, First, Last, Longest, Began, Ended}, Pick(f.Pick)) {
		return at, fmt.Errorf("pick %q is none of former, first, last, longest, began, ended", f.Pick)
	}
	if (f.Pick == string(Began) || f.Pick == string(Ended)) && f.At == "" {
		return at, fmt.Errorf("pick %s needs at", f.Pick)
	}
	return at, nil
}

// Parse reads the printed form of a query.
func Parse(printed string) (Query, error) {
	f, err := parseForm(printed)
	if err != nil {
		return nil, err
	}
	return f.Query()
}

// parseForm reads the fields of a printed query.
func parseForm(printed string) (f Form, err error) {
	f.Kind, printed, _ = strings.Cut(strings.TrimSpace(printed), " ")
	for printed = strings.TrimSpace(printed); printed != ""; printed = strings.TrimSpace(printed) {
		name, rest, ok := strings.Cut(printed, ":")
		fields := f.fields()
		i := slices.IndexFunc(fields, func(field formField) bool { return field.name == name })
		if !ok || i < 0 {
			return f, fmt.Errorf("%q is no field of a query: write for example role:\"Vorsitz\"", name)
		}
		value := rest
		if fields[i].quoted {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				return f, fmt.Errorf("the %s must stand in quotes: write %s:\"…\"", name, name)
			}
			value, _ = strconv.Unquote(quoted)
			printed = rest[len(quoted):]
		} else {
			value, printed, _ = strings.Cut(rest, " ")
		}
		*fields[i].value = value
	}
	return f, nil
}

// FormOf gives the fields of a query.
func FormOf(q Query) Form { return q.form() }
