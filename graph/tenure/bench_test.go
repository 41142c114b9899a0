package tenure

import (
	"fmt"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
)

// many makes claims of shapes that could cost more than their number allows.
var many = map[string]func(i int) graph.Claim{
	"members of one body": func(i int) graph.Claim {
		return graph.Claim{Holder: fmt.Sprint("Person ", i/2), Role: "Mitglied", Body: "Rat der Stadt", Status: []graph.Status{graph.Current, graph.Former}[i%2]}
	},
	"heads of one body": func(i int) graph.Claim {
		start := graph.Date("1500-01-01").AddDays(i * 30)
		return graph.Claim{Holder: fmt.Sprint("Person ", i/3), Role: "Direktor", Body: "Amt", Status: graph.Current, At: start, Start: start[:7]}
	},
	"one head, seen again and again": func(i int) graph.Claim {
		return graph.Claim{Holder: "Klara Neu", Role: "Direktorin", Body: "Amt", Status: graph.Current, At: graph.Date("1990-01-01").AddDays(i)}
	},
	"two heads, named in turn": func(i int) graph.Claim {
		return graph.Claim{Holder: fmt.Sprint("Person ", i%2), Role: "Direktorin", Body: "Amt", Status: graph.Current, At: graph.Date("1990-01-01").AddDays(i)}
	},
	"offices of one person": func(i int) graph.Claim {
		return graph.Claim{Holder: "Klara Neu", Role: "Direktorin", Body: fmt.Sprint("Amt ", i), Status: graph.Current, At: "2020-05-01"}
	},
	"starts that differ": func(i int) graph.Claim {
		return graph.Claim{Holder: "Klara Neu", Role: "Direktorin", Body: "Amt", Status: graph.Current, At: "2025-05-01", Start: graph.Date("1990-01-01").AddDays(i)}
	},
}

// claimsLike makes n claims of a shape, fifty in a document.
func claimsLike(shape func(i int) graph.Claim, n int) []graph.Claim {
	claims := make([]graph.Claim, n)
	for i := range claims {
		c := shape(i)
		c.Document, c.HolderKind, c.Published, c.Begin, c.Finish = fmt.Sprint("d", i/50), graph.Person, "2025-06-01", i%50*80, i%50*80+70
		claims[i] = c
	}
	return claims
}

// BenchmarkFuseMany fuses more and more claims of one shape: the time for each must not grow.
func BenchmarkFuseMany(b *testing.B) {
	for name, shape := range many {
		for _, n := range []int{500, 2000, 8000} {
			claims := claimsLike(shape, n)
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Fuse(post.Default(), claims)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
			})
		}
	}
}
