package timex

import "github.com/amtszeit/amtszeit/graph"

// Timex is a temporal expression. Start and End are byte offsets into the text that was tagged, end exclusive.
type Timex struct {
	Start, End int
	Text       string
	// Type is DATE, TIME, DURATION or SET. Value is a TIMEX3 value: "2022-01-01", "2022-Q1", "P3Y", "XXXX-11-01",
	// "PRESENT_REF".
	Type, Value string
	// Mod is START, MID, END, APPROX, LESS_THAN or empty. Quant (EACH, EVERY) and Freq ("2X") are a SET's.
	Mod, Quant, Freq string
	// First and Last bound the days that the expression may mean, as exactly as they are known ("Ende 2015": 2015-12-31
	// as Last); they are empty if unknown. A duration that ends now ("seit zwei Jahren") has the bounds of its beginning,
	// one that leads to a date ("vor zwei Jahren") those of this date.
	First, Last graph.Date
	// Point is the value of the date that a duration leads to ("vor zwei Jahren": "2019"), else empty. A reader who takes
	// the preposition as a part of the expression wants it instead of Value.
	Point string
	// Rule is the id of the rule that found the expression.
	Rule string
}
