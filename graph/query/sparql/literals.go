package sparql

import (
	"regexp"
	"strings"

	"github.com/amtszeit/amtszeit/graph/vocab"
)

// pieces are what matters for literals in a query: a prefix with its namespace (groups 1 and 2), texts in quotes, IRIs, comments,
// and a datatype by a prefix (groups 3 and 4). What stands inside of one is no other.
var pieces = regexp.MustCompile(`(?s)(?i:\bPREFIX)\s+([\w-]*):\s*<([^<>\s]*)>` +
	`|"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'` +
	"|<[^<>\"{}|^`\\\\\\s]*>|#[^\\n]*" +
	`|\^\^\s*([\w-]*):([\w-]+)`)

// literalsInFull writes the literals of a query so that the library understands them in patterns too: there it doesn't resolve the
// prefix of a datatype, and takes an escaped quotation mark for the end of the text.
func literalsInFull(query string) string {
	namespaces := map[string]string{}
	for _, p := range vocab.Prefixes() {
		namespaces[p.Name] = p.Namespace
	}
	var b strings.Builder
	end := 0
	for _, at := range pieces.FindAllStringSubmatchIndex(query, -1) {
		group := func(i int) string { return query[at[2*i]:at[2*i+1]] }
		b.WriteString(query[end:at[0]])
		end = at[1]
		switch piece := query[at[0]:at[1]]; {
		case at[2] >= 0:
			namespaces[group(1)] = group(2)
			b.WriteString(piece)
		case at[6] >= 0 && namespaces[group(3)] != "":
			b.WriteString("^^<" + namespaces[group(3)] + group(4) + ">")
		case piece[0] == '"':
			b.WriteString(withoutEscape(piece, `"`, "'''"))
		case piece[0] == '\'':
			b.WriteString(withoutEscape(piece, "'", `"""`))
		default:
			b.WriteString(piece)
		}
	}
	return b.String() + query[end:]
}

// withoutEscape puts a text that escapes its own quotation mark into longer marks.
func withoutEscape(piece, mark, longer string) string {
	text := piece[1 : len(piece)-1]
	if !strings.Contains(text, `\`+mark) || strings.HasPrefix(piece, mark+mark+mark) || strings.HasSuffix(text, longer[:1]) {
		return piece
	}
	return longer + strings.NewReplacer(`\\`, `\\`, `\`+mark, mark).Replace(text) + longer
}
