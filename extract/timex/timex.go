// Package timex tags temporal expressions in German text with TIMEX3 types and values.
package timex

import "github.com/amtszeit/amtszeit/graph"

// Timex is a temporal expression. Start and End are byte offsets into the text that was tagged, end exclusive.
type Timex struct {
	Start, End int
	Text       string
	// Type is DATE, TIME, DURATION or SET, Value the TIMEX3 value ("2022-01-01", "2022-Q1", "P3Y", "XXXX-11-01",
	// "PRESENT_REF"). Mod is START, MID, END, APPROX, … or empty; Quant and Freq are a SET's.
	Type, Value, Mod, Quant, Freq string
	// First and Last bound the days that a DATE or TIME may mean, as exact as they are known ("Ende 2015": 2015-12-31
	// as Last); empty if unknown. A DURATION that is counted from the text's date ("vor zwei Jahren") has the bounds of
	// the date that it leads to, and that date's value as Point ("2019").
	First, Last graph.Date
	Point       string
	// Rule is the id of the rule that found it.
	Rule string
}
