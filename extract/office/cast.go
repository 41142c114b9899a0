package office

// cast is the people whom a pronoun may stand for.
type cast struct {
	before    []int  // those of the sentence before, in order
	named     []int  // those of the last sentence that names any, without pronouns
	sinceLast int    // sentences since
	lastOf    [3]int // the last of each gender
	lastTwo   [2]int // the last two different ones
	oftenest  [3]int // those of each gender whom the document names most

	spareBefore, spareNamed []int // room for the next sentence's
}

// memory bounds how many offices and bodies named before a reference looks at: nobody remembers more, and the time stays
// linear in the text.
const memory = 200

// latest gives the last of what the text has told, as much as one remembers of it.
func latest[T any](told []T) []T { return told[max(0, len(told)-memory):] }

// remembered gives the index of the first claim that one remembers.
func (r *reader) remembered() int { return max(0, len(r.claims)-memory) }
