package rdf

import (
	"strings"

	"github.com/tggo/goRDFlib/store"
	"github.com/tggo/goRDFlib/term"
)

// recorder is a store of goRDFlib that writes down what is added, literals in full.
type recorder struct {
	store.Store
	quads strings.Builder
}

func newStore() store.Store { return store.NewMemoryStore() }

func (r *recorder) Add(one term.Triple, _ term.Term) {
	object := one.Object.N3()
	if l, ok := one.Object.(term.Literal); ok {
		end := "^^<" + l.Datatype().Value() + ">"
		if l.Language() != "" {
			end = "@" + l.Language()
		}
		object = `"` + inQuotes.Replace(l.Lexical()) + `"` + end
	}
	r.quads.WriteString(one.Subject.N3() + " " + one.Predicate.N3() + " " + object + " .\n")
}

func (r *recorder) AddN(quads []term.Quad) {
	for _, q := range quads {
		r.Add(q.Triple, q.Graph)
	}
}

var inQuotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "\b", `\b`, "\f", `\f`)
