package storetest

import (
	"fmt"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// TestArchive checks that the archive has the shape that its comment promises.
func TestArchive(t *testing.T) {
	const documents = 400
	quads, claims, holders := 0, 0, map[graph.Post]map[string]bool{}
	var first []string
	for d, statements := range Archive(documents) {
		all, err := vocab.Quads(d, statements)
		if err != nil {
			t.Fatal(err)
		}
		quads += len(all)
		claims += len(statements)
		first = append(first, fmt.Sprint(all[len(all)-1]))
		for _, c := range statements {
			if holders[c.Post()] == nil {
				holders[c.Post()] = map[string]bool{}
			}
			holders[c.Post()][c.Holder] = true
		}
	}
	if n := quads / documents; n < 250 || n > 330 {
		t.Errorf("%d quads a document, want about 290", n)
	}
	if n := len(holders); n < ArchivePosts(documents)*3/4 || n > ArchivePosts(documents) {
		t.Errorf("%d posts, want about %d", n, ArchivePosts(documents))
	}
	if n := len(holders[ArchivePost(0)]); n < 3 || n > 12 {
		t.Errorf("the first post has %d holders", n)
	}
	i := 0
	for d, statements := range Archive(documents) {
		all, _ := vocab.Quads(d, statements)
		if fmt.Sprint(all[len(all)-1]) != first[i] {
			t.Fatalf("document %d is another one the second time", i)
		}
		i++
	}
}
