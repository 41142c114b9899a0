package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

func main() {
	files, _ := filepath.Glob("/work/shared/gold/dev/*.json")
	var claims []graph.Claim
	for _, f := range files {
		var d struct {
			ID, Published string
			Tenures       []struct{ Holder, Role, Body, Status, At, Start, End, Evidence string }
		}
		b, _ := os.ReadFile(f)
		if err := json.Unmarshal(b, &d); err != nil {
			fmt.Println(f, err)
		}
		txt, _ := os.ReadFile(strings.TrimSuffix(f, "json") + "txt")
		for _, t := range d.Tenures {
			k := graph.Person
			if !strings.Contains(t.Holder, " ") || strings.HasPrefix(t.Holder, "Freie") {
				k = graph.Body
			}
			at := strings.Index(string(txt), strings.Split(t.Evidence, " …")[0])
			pub := d.Published
			if t.Status == "current" && t.At != "" {
				pub = t.At
			}
			claims = append(claims, graph.Claim{Document: d.ID, Published: graph.Date(pub), Holder: t.Holder, HolderKind: k, Role: t.Role, Body: t.Body, Status: graph.Status(t.Status), At: graph.Date(t.At), Start: graph.Date(t.Start), End: graph.Date(t.End), Evidence: t.Evidence, Begin: at, Finish: at + len(t.Evidence)})
		}
	}
	t0 := time.Now()
	g := gazetteer.Default()
	t1 := time.Now()
	n := post.Default().With(post.Listed(g))
	ts, cs := tenure.Fuse(n, claims)
	t2 := time.Now()
	fmt.Println(len(claims), "claims", len(ts), "tenures", len(cs), "conflicts; gazetteer", t1.Sub(t0), "fuse", t2.Sub(t1))
	for _, t := range ts {
		if len(os.Args) > 1 && os.Args[1] == "all" || t.Post.Body == "IT-Planungsrat" && t.Post.Role == "Vorsitzender" {
			fmt.Println(t.Post, "|", t.Holder, "|", t.EDTF(), t.OnBehalfOf, t.Why, t.Bounds, "<", t.Predecessor, ">", t.Successor, len(t.Claims))
		}
	}
	for _, c := range cs {
		fmt.Println("CONFLICT", c.Post, c.Reason)
		for _, x := range c.Claims {
			fmt.Println("    ", x.Document, x.Published, x.Holder, x.Role, x.Status, "at", x.At, "from", x.Start, "to", x.End)
		}
	}
	src := query.Memory(claims)
	p := ask.Parser{Names: n, Gazetteer: g, Source: src}
	for _, q := range os.Args[1:] {
		if q == "all" {
			continue
		}
		fmt.Println("??", q)
		t0 := time.Now()
		qq, err := p.Parse(context.Background(), q)
		if err != nil {
			fmt.Println(err)
			continue
		}
		as, err := query.Engine{Source: src, Names: n}.Answer(context.Background(), qq.Query)
		fmt.Println(qq, err, time.Since(t0))
		for _, a := range as {
			fmt.Println("  ", ask.Sentence(a, qq.Lang))
		}
	}
}
