package gazetteer

import "strings"

// texts makes the texts of forms in rooms for many of them: there are tens of thousands.
type texts struct{ room strings.Builder }

// join puts the parts of a form together.
func (t *texts) join(stem, ending, after string) string {
	if ending == "" && after == "" {
		return stem
	}
	t.want(len(stem) + len(ending) + len(after))
	start := t.room.Len()
	t.room.WriteString(stem)
	t.room.WriteString(ending)
	t.room.WriteString(after)
	return t.room.String()[start:]
}

// want makes sure that the room has place for so many bytes, so that it isn't copied.
func (t *texts) want(n int) {
	if t.room.Cap()-t.room.Len() < n {
		t.room = strings.Builder{}
		t.room.Grow(max(n, 1<<15))
	}
}

// attribute is a word before a noun: the stem of an adjective, which gets endings, or a whole word.
type attribute struct {
	text     string
	inflects bool
}

func attributes(words []string) []attribute {
	if len(words) == 0 {
		return nil
	}
	all := make([]attribute, len(words))
	for i, w := range words {
		if all[i] = (attribute{w, isAdjective(w)}); all[i].inflects {
			all[i].text = adjectiveStem(w)
		}
	}
	return all
}

// joinAll gives the adjectives before a noun their ending: "Stellvertretend", "en", "Leiter" → "Stellvertretenden Leiter".
// after is what follows the noun.
func (t *texts) joinAll(before []attribute, adjective, stem, ending, after string) string {
	n := len(stem) + len(ending) + len(after)
	for _, a := range before {
		n += len(a.text) + len(adjective) + 1
	}
	t.want(n)
	start := t.room.Len()
	for _, a := range before {
		t.room.WriteString(a.text)
		if a.inflects {
			t.room.WriteString(adjective)
		}
		t.room.WriteByte(' ')
	}
	t.room.WriteString(stem)
	t.room.WriteString(ending)
	t.room.WriteString(after)
	return t.room.String()[start:]
}
