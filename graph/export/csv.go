package export

import (
	"bufio"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// writeCSV writes a table of the tenures or, if there are none, of the claims: RFC 4180 with a line of names at the top, and line feeds
// alone at the ends of lines.
func writeCSV(w *bufio.Writer, c Content) error {
	out := csv.NewWriter(w)
	if c.Tenures == nil {
		out.Write(claimColumns)
		for _, claim := range c.Claims {
			out.Write(claimRow(claim))
		}
	} else {
		out.Write(tenureColumns)
		for t := range c.tenures() {
			out.Write(tenureRow(t))
		}
	}
	out.Flush()
	return out.Error()
}

var tenureColumns = []string{
	"holder", "holder_kind", "role", "body", "on_behalf_of", "term", "start", "end", "ongoing",
	"earliest_start", "latest_start", "earliest_end", "latest_end", "why", "predecessor", "successor",
	"sources", "document", "url", "published", "begin", "finish", "evidence",
}

// tenureRow ends with the best source; sources counts the documents.
func tenureRow(t vocab.Tenure) []string {
	row := []string{
		t.Holder, string(t.HolderKind), t.Post.Role, t.Post.Body, t.OnBehalfOf, t.EDTF().String(), string(t.Start), string(t.End), strconv.FormatBool(t.Ongoing),
		string(t.Bounds.EarliestStart), string(t.Bounds.LatestStart), string(t.Bounds.EarliestEnd), string(t.Bounds.LatestEnd),
		strings.Join(t.Why, " "), t.Predecessor, t.Successor, strconv.Itoa(documents(t)),
	}
	var best graph.Claim
	if len(t.Claims) > 0 {
		best = t.Claims[0]
	}
	return append(row, best.Document, address(best), string(best.Published), strconv.Itoa(best.Begin), strconv.Itoa(best.Finish), best.Evidence)
}

var claimColumns = []string{
	"holder", "holder_kind", "role", "body", "body_in_full", "on_behalf_of", "status", "at", "start", "end",
	"document", "url", "published", "begin", "finish", "rule", "confidence", "evidence",
}

func claimRow(c graph.Claim) []string {
	confidence := ""
	if c.Confidence > 0 {
		confidence = strconv.FormatFloat(c.Confidence, 'f', -1, 64)
	}
	return []string{
		c.Holder, string(c.HolderKind), c.Role, c.Body, c.BodyInFull, c.OnBehalfOf, string(c.Status), string(c.At), string(c.Start), string(c.End),
		c.Document, address(c), string(c.Published), strconv.Itoa(c.Begin), strconv.Itoa(c.Finish), c.Rule, confidence, c.Evidence,
	}
}

// documents counts the documents that a tenure rests on.
func documents(t vocab.Tenure) int {
	seen := map[string]bool{}
	for _, c := range t.Claims {
		seen[c.Document] = true
	}
	return len(seen)
}

// address is the web address of a claim's document, empty if there is none.
func address(c graph.Claim) string {
	if c.URL == "" && (strings.HasPrefix(c.Document, "http://") || strings.HasPrefix(c.Document, "https://")) {
		return c.Document
	}
	return c.URL
}
