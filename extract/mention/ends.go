package mention

// endSort is a list that the end of a word may be in.
type endSort uint16

const (
	endThing    endSort = 1 << iota // of what holds a name but is a street, prize or law
	endTown                         // of the names of towns
	endNoun                         // of common nouns
	endRuler                        // of roles that a town or Kreis has
	endLeader                       // of roles of those who lead a body
	endPart                         // of parts of bodies, groups and areas
	endSpot                         // of what tells in a name where a house stands
	endChief                        // of roles of those who chair an association or house
	endBuilt                        // of what stands in a town or happens there
	endFirm                         // of what says of a firm what it is
	endBusiness                     // of what a firm of a town does
	endTrade                        // of the genitives of trades
	endRegion                       // of the names of regions
	endHouse                        // of houses where people speak, read and work
)

// ends holds the ends of words by their letters from the last one on: one walk finds all that a word has.
type ends struct {
	nodes []end
	last  [256]int32 // the nodes of last bytes
}

// end is a node: the bytes on the way to it are the end of a word. Node 0 is none.
type end struct {
	letter          byte
	sorts           endSort
	longer, sibling int32 // the first node of a longer end; the next node that is as long
	head            *headNoun
	short           string // the role that an abbreviation stands for
}

// child gives the node of an end that is longer by a byte, 0 if there is none.
func (e *ends) child(at int32, letter byte) int32 {
	if at == 0 {
		return e.last[letter]
	}
	for at = e.nodes[at].longer; at != 0 && e.nodes[at].letter != letter; at = e.nodes[at].sibling {
	}
	return at
}

// add gives the node of an end of words, making it if need be. It is valid until the next call.
func (e *ends) add(text string) *end {
	if len(e.nodes) == 0 {
		e.nodes = make([]end, 1)
	}
	at := int32(0)
	for i := len(text) - 1; i >= 0; i-- {
		next := e.child(at, text[i])
		if next == 0 {
			next = int32(len(e.nodes))
			e.nodes = append(e.nodes, end{letter: text[i]})
			if at == 0 {
				e.last[text[i]] = next
			} else {
				e.nodes[next].sibling, e.nodes[at].longer = e.nodes[at].longer, next
			}
		}
		at = next
	}
	return &e.nodes[at]
}

// wordEnds is where in a word the longest end of each list begins, -1 if it has none.
type wordEnds struct {
	thing, town, noun int
	sorts             endSort // the lists in lower case that it has an end of
	head              *headNoun
	headAt            int
	short             string // the role that the shortest abbreviation stands for
	shortAt           int
}

// The bytes of an abbreviation of a role at the end of a compound, and of what is before it.
const (
	fewestShort, mostShort = 3, 9
	fewestBefore           = 4
)

// of finds the ends of a word.
func (e *ends) of(word string) wordEnds {
	w := wordEnds{thing: -1, town: -1, noun: -1}
	at := int32(0)
	for i := len(word) - 1; i >= 0; i-- {
		if at = e.child(at, word[i]); at == 0 {
			break
		}
		n := &e.nodes[at]
		if n.sorts&endThing != 0 {
			w.thing = i
		}
		if n.sorts&endTown != 0 {
			w.town = i
		}
		if n.sorts&endNoun != 0 {
			w.noun = i
		}
		if n.head != nil {
			w.head, w.headAt = n.head, i
		}
		if length := len(word) - i; n.short != "" && w.short == "" && length >= fewestShort && length <= mostShort && i >= fewestBefore {
			w.short, w.shortAt = n.short, i
		}
	}
	at = 0
	for i := len(word) - 1; i >= 0; i-- {
		if at = e.child(at, lowerByte(word, i)); at == 0 {
			break
		}
		w.sorts |= e.nodes[at].sorts
	}
	return w
}

// is reports whether a word, however it is written, has an end of a list in lower case.
func (e *ends) is(word string, s endSort) bool { return e.of(word).sorts&s != 0 }

// lowerByte gives byte i of a word in lower case, as far as the letters of German go.
func lowerByte(word string, i int) byte {
	c := word[i]
	if c >= 'A' && c <= 'Z' || c >= 0x80 && c <= 0x9E && i > 0 && word[i-1] == 0xC3 {
		c |= 0x20
	}
	return c
}
