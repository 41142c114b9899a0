package query

import (
	"cmp"
	"encoding/json"
	"slices"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/tenure"
)

// Answer is one tenure that answers a question.
type Answer struct {
	Holder     string
	HolderKind graph.Kind
	// Role is worded as the best source has it, Body is canonical. OnBehalfOf is the Land or body for which the person
	// holds the post, empty if there is none.
	Role, Body, OnBehalfOf string
	// Interval is the whole term, not the time asked for.
	Interval  graph.EDTF
	Certainty graph.Certainty
	// Why names the inferences that the answer rests on; the constants of package tenure, and "persistence".
	Why []string
	// Sources say so, best first. Conflicts are those that they are part of.
	Sources   []Evidence
	Conflicts []Conflict

	// Tenure is what the answer was made from.
	Tenure graph.Tenure

	from graph.Date // where it stands in time if the start is unknown
}

// Persistence is the inference that a holder seen in office at two dates was so between them.
const Persistence = "persistence"

// Evidence is a sentence of a document: UTF-8 byte offsets, end exclusive.
type Evidence struct {
	Document      string
	Published     graph.Date
	Begin, Finish int
	Text          string
}

// Conflict is a contradiction between sources; the one to believe stands first.
type Conflict struct {
	Reason  string
	Sources []Evidence

	claims graph.Conflict
}

// Sides gives the best sentence of each side of a conflict, the one to believe first, or all sentences.
func (c Conflict) Sides(all bool) []Evidence {
	if all {
		return c.Sources
	}
	var best []graph.Claim
	for _, side := range tenure.Sides(c.claims) {
		best = append(best, side[0])
	}
	return evidence(best)
}

// MarshalJSON writes the form that the command line promises: unknown values are null, lists are never null.
func (a Answer) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Holder     string          `json:"holder"`
		HolderKind graph.Kind      `json:"holderKind"`
		Role       string          `json:"role"`
		Body       *string         `json:"body"`
		OnBehalfOf *string         `json:"onBehalfOf"`
		Interval   string          `json:"interval"`
		Certainty  graph.Certainty `json:"certainty"`
		Why        []string        `json:"why"`
		Sources    []Evidence      `json:"sources"`
		Conflicts  []Conflict      `json:"conflicts"`
	}{
		a.Holder, a.HolderKind, a.Role, orNull(a.Body), orNull(a.OnBehalfOf), a.Interval.String(), a.Certainty,
		orEmpty(a.Why), orEmpty(a.Sources), orEmpty(a.Conflicts),
	})
}

// MarshalJSON writes an unknown date as null.
func (e Evidence) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Document  string  `json:"document"`
		Published *string `json:"published"`
		Begin     int     `json:"begin"`
		Finish    int     `json:"finish"`
		Text      string  `json:"text"`
	}{e.Document, orNull(string(e.Published)), e.Begin, e.Finish, e.Text})
}

// MarshalJSON uses the same names as the rest.
func (c Conflict) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Reason  string     `json:"reason"`
		Sources []Evidence `json:"sources"`
	}{c.Reason, orEmpty(c.Sources)})
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// newAnswer puts a tenure into the form of an answer. Claims that state the days asked for go first; firstDay is empty
// where the question has no date.
func (e Engine) newAnswer(t graph.Tenure, c graph.Certainty, first, last graph.Date, conflicts []graph.Conflict) Answer {
	claims := statingFirst(t.Claims, first, last)
	a := Answer{
		Holder: t.Holder, HolderKind: t.HolderKind, OnBehalfOf: t.OnBehalfOf,
		Role: claims[0].Role, Body: e.Names.Body(claims[0].Body), Interval: t.EDTF(), Certainty: c,
		Why: slices.Clone(t.Why), Sources: evidence(claims), from: max(t.Start.First(), t.Bounds.EarliestStart), Tenure: t,
	}
	a.Body = cmp.Or(a.Body, t.Post.Body)
	var own map[string][]*graph.Claim // by document
	for _, conflict := range conflicts {
		if conflict.Post != t.Post {
			continue
		}
		if own == nil {
			own = byDocument(claims)
		}
		if slices.ContainsFunc(conflict.Claims, func(c graph.Claim) bool {
			return slices.ContainsFunc(own[c.Document], func(o *graph.Claim) bool { return *o == c })
		}) {
			a.Conflicts = append(a.Conflicts, Conflict{conflict.Reason, evidence(conflict.Claims), conflict})
		}
	}
	return a
}

func byDocument(claims []graph.Claim) map[string][]*graph.Claim {
	of := make(map[string][]*graph.Claim, len(claims))
	for i := range claims {
		of[claims[i].Document] = append(of[claims[i].Document], &claims[i])
	}
	return of
}

// statingFirst puts the claims first that state the days; without days all stay in their order.
func statingFirst(claims []graph.Claim, first, last graph.Date) []graph.Claim {
	if first == "" {
		return claims
	}
	stating, others := make([]graph.Claim, 0, len(claims)), []graph.Claim(nil)
	for i := range claims {
		if tenure.States(claims[i], first, last) {
			stating = append(stating, claims[i])
		} else {
			others = append(others, claims[i])
		}
	}
	return append(stating, others...)
}

// evidence gives the sentences of claims, each once.
func evidence(claims []graph.Claim) []Evidence {
	var sentences []Evidence
	seen := make(map[Evidence]bool, len(claims))
	for i := range claims {
		if s := EvidenceOf(claims[i]); !seen[s] {
			seen[s] = true
			sentences = append(sentences, s)
		}
	}
	return sentences
}

// SeveralHolders reports whether answers are about several holders.
func SeveralHolders(answers []Answer) bool {
	return slices.ContainsFunc(answers, func(a Answer) bool { return a.Holder != answers[0].Holder })
}

// EvidenceOf gives the sentence of a claim.
func EvidenceOf(c graph.Claim) Evidence {
	return Evidence{c.Document, c.Published, c.Begin, c.Finish, c.Evidence}
}

var certaintyRank = map[graph.Certainty]int{graph.Stated: 0, graph.Inferred: 1, graph.Possible: 2}

// compareAnswers puts what is merely possible last, then persons before the Länder that they act for, then the surer,
// then the earlier first, those of unknown start last.
func compareAnswers(a, b Answer) int {
	return cmp.Or(
		compareBool(a.Certainty == graph.Possible, b.Certainty == graph.Possible),
		compareBool(a.HolderKind == graph.Body, b.HolderKind == graph.Body),
		cmp.Compare(certaintyRank[a.Certainty], certaintyRank[b.Certainty]),
		compareBool(a.from == "", b.from == ""), compareTime(a, b),
	)
}

// day is where an answer stands in time: the earliest start, else the first day by which the holder was in office or had been.
func (a Answer) day() graph.Date {
	return cmp.Or(a.from, a.Tenure.Bounds.LatestStart, a.Tenure.Bounds.LatestEnd)
}

func compareTime(a, b Answer) int {
	return cmp.Or(
		cmp.Compare(a.day(), b.day()), cmp.Compare(a.Tenure.Bounds.LatestStart, b.Tenure.Bounds.LatestStart), cmp.Compare(a.Interval.Last(), b.Interval.Last()),
		cmp.Compare(a.Body, b.Body), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Holder, b.Holder),
	)
}
