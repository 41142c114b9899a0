package gold

// Judgement is the confidence of an office that was found, and whether the gold has it.
type Judgement struct {
	Confidence float64
	Right      bool
}
