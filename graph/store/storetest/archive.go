package storetest

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// Archive makes up a press archive, as reading it gives it: the records of so many documents with their claims, 290 quads a
// document on average. The same number gives the same archive. It has the shape of real ones: a few bodies are in the news
// all the time and most are rarely; a post has one holder after the other; a document speaks of some bodies and mostly of
// those who are in office on its date; every claim has a sentence and a place of its own.
//
// All names are made up of parts.
func Archive(documents int) iter.Seq2[vocab.Document, []graph.Claim] {
	return func(yield func(vocab.Document, []graph.Claim) bool) {
		r := rand.New(rand.NewPCG(2019, 1))
		bodies := max(documents/12, 1)
		for i := range documents {
			if !yield(article(r, i, documents, bodies)) {
				return
			}
		}
	}
}

// ArchivePost gives the post with a number: every body of an archive of so many documents has [PostsOfBody] of them, those
// of the body that is most in the news first.
func ArchivePost(n int) graph.Post {
	return graph.Post{Role: archiveRoles[n*7%len(archiveRoles)], Body: archiveBody(n / PostsOfBody)}
}

// ArchivePosts is how many posts an archive of so many documents has.
func ArchivePosts(documents int) int { return max(documents/12, 1) * PostsOfBody }

// PostsOfBody is how many posts a body of an archive has.
const PostsOfBody = 4

// article makes up the i-th document.
func article(r *rand.Rand, i, documents, bodies int) (vocab.Document, []graph.Claim) {
	day := 6200 * i / documents // since 2008
	published := graph.Date(fmt.Sprintf("%d-%02d-%02d", 2008+day/365, 1+day%365/31, 1+day%28))
	d := vocab.Document{
		ID:        fmt.Sprintf("https://presse.example/%s/artikel-%06d.html", published[:4], i),
		Title:     fmt.Sprintf("Meldung %d aus der Verwaltung", i),
		Published: published,
		Hash:      fmt.Sprintf("%016x%016x%016x%016x", r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()),
		Version:   "amtszeit 1.0.0 0123456789ab",
	}
	topics := make([]int, 1+r.IntN(4))
	for t := range topics {
		u := r.Float64()
		topics[t] = int(u * u * float64(bodies)) // the first are in the news most
	}
	claims := make([]graph.Claim, 3+r.IntN(18))
	at := 200
	for k := range claims {
		claims[k] = statement(r, d, topics[r.IntN(len(topics))]*PostsOfBody+r.IntN(PostsOfBody), 2008+day/365)
		claims[k].Begin = at
		claims[k].Finish = at + len(claims[k].Evidence)
		at = claims[k].Finish + r.IntN(200)
	}
	return d, claims
}

// statement makes up what a document of a year says about a post.
func statement(r *rand.Rand, d vocab.Document, post, year int) graph.Claim {
	p := ArchivePost(post)
	length := 3 + post%5 // years of a term
	term := (year + post) / length
	c := graph.Claim{Document: d.ID, Published: d.Published, HolderKind: graph.Person, Role: p.Role, Body: p.Body, Status: graph.Current}
	switch r.IntN(20) {
	case 0, 1:
		term--
		c.Status = graph.Former
	case 2:
		term++
		c.Status = graph.Future
	}
	start := term*length - post
	if c.Status == graph.Current && r.IntN(3) > 0 {
		c.At = d.Published
	}
	if r.IntN(3) == 0 {
		c.Start = graph.Date([]string{fmt.Sprint(start), fmt.Sprintf("%d-05", start), fmt.Sprintf("%d-05-01", start)}[r.IntN(3)])
	}
	if r.IntN(4) == 0 {
		c.End = graph.Date(fmt.Sprintf("%d-04-30", start+length))
	}
	c.Holder = archivePerson(post*31 + term*17)
	c.Rule = fmt.Sprintf("construction-%d", r.IntN(40))
	c.Confidence = float64(50+r.IntN(50)) / 100
	c.Evidence = fmt.Sprintf("%s, %s beim %s, sprach in Sitzung %d über die nächsten Schritte und dankte allen, die daran seit %d gearbeitet hatten.",
		c.Holder, c.Role, c.Body, r.IntN(1_000_000), year-r.IntN(9))
	return c
}

var archiveRoles = []string{
	"Präsidentin", "Vizepräsident", "Direktor", "Vorsitzende", "Geschäftsführer", "Staatssekretärin", "Leiter", "Sprecherin",
	"Abteilungsleiter", "CIO", "Beauftragte für Informationssicherheit", "stellvertretender Vorsitzender", "Referatsleiterin",
}

func archiveBody(n int) string {
	kinds := []string{"Landesamt", "Zentrum", "Institut", "Landesbetrieb", "Verband", "Rat", "Ausschuss"}
	fields := []string{"Moorpflege", "Registerwesen", "Brückenbau", "Lesekultur", "Kartenkunde", "Uferschutz", "Netzfragen", "Urkunden", "Saatgut", "Fahrpläne", "Eichwesen"}
	places := []string{"Nord", "Süd", "West", "Ost", "Mitte"}
	return fmt.Sprintf("%s für %s %s %d", kinds[n%len(kinds)], fields[n%len(fields)], places[n%len(places)], n)
}

func archivePerson(n int) string {
	given := []string{"Anna", "Bernd", "Clara", "Dieter", "Eva", "Frank", "Greta", "Holger", "Ina", "Jens", "Karin", "Lars", "Mona", "Nils", "Olga", "Paul", "Rita"}
	first := []string{"Alt", "Berg", "Birk", "Dorn", "Eich", "Feld", "Grün", "Hain", "Kalt", "Linden", "Moor", "Neu", "Ober", "Quell", "Rosen", "Stein", "Tann", "Ulmen", "Wald"}
	second := []string{"au", "bach", "brink", "feld", "haus", "hof", "horst", "kamp", "mann", "meier", "müller", "rode", "stedt", "tal", "weber", "wiese"}
	n = (n%1_000_003 + 1_000_003) % 1_000_003
	return given[n%len(given)] + " " + first[n/3%len(first)] + second[n/7%len(second)]
}
