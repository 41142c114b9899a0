// Package gizmo answers questions in Gizmo, Cayley's query language in JavaScript. It is a package of its own since it
// brings along a JavaScript engine, which nobody else needs. [Run] is all of it.
package gizmo

import (
	"context"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
)

// Run runs a script and gives what it emits, values that encoding/json can write, in the order of the script's own
// iteration. The prefixes of package vocab are set: g.IRI("org:member"). At most limit results are given; 0 means all. When ctx ends, the script is stopped, even in an endless
// loop, and the error wraps that of ctx.
//
// The quad store comes from store.Store.View and isn't used any more when Run has returned.
func Run(ctx context.Context, qs graph.QuadStore, script string, limit int) ([]any, error) {
	it, err := gizmo.NewSession(qs).Execute(ctx, namespaces()+script, query.Options{Collation: query.JSON, Limit: limit})
	if err != nil {
		return nil, fmt.Errorf("the Gizmo script can't be read: %w", err)
	}
	defer wait(it)
	out := []any{}
	for (limit <= 0 || len(out) < limit) && it.Next(ctx) {
		if r := it.Result(); r != nil && !isNobody(r) {
			out = append(out, r)
		}
	}
	if err := it.Err(); err != nil {
		return out, fmt.Errorf("the Gizmo script was stopped: %w", err)
	}
	return out, nil
}

// namespaces are the calls that set the prefixes of package vocab. They stand on the script's first line, so that lines keep
// their numbers.
func namespaces() string {
	b := strings.Builder{}
	for _, p := range vocab.Prefixes() {
		fmt.Fprintf(&b, "g.AddNamespace(%q, %q); ", p.Name, p.Namespace)
	}
	return b.String()
}

// isNobody recognizes a value that the graph doesn't have: over PostgreSQL Cayley gives it as a node without a name.
func isNobody(result any) bool {
	names, ok := result.(map[string]any)
	return ok && len(names) == 0
}

// wait stops the script and waits until it no longer reads the store; it runs in a goroutine of its own.
func wait(it query.Iterator) {
	it.Close()
	for it.Next(context.Background()) {
	}
}
