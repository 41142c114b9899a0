package timex

// symSet tells quickly that a symbol is not among some others: it has a bit for each of the symbols of numbers and unknown
// words, which most tokens have, and shares the other bits among the rest. What it seems to hold has to be looked at.
type symSet uint64

// ownBits is how many symbols have a bit of their own: those that newLexicon numbers first.
const ownBits = 14

func bitOf(x sym) symSet {
	if x < ownBits {
		return 1 << x
	}
	return 1 << (ownBits + x%(64-ownBits))
}
