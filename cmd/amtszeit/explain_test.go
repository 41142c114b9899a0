package main

import "testing"

func TestIsText(t *testing.T) {
	for what, want := range map[string]bool{
		"Vera Lindholm ist Präsidentin":              true,
		"Vera Lindholm, Präsidentin des Bundesamts.": true,
		"Vorsitz: Vera Lindholm":                     true,
		`Vorstand\nVera Lindholm`:                    true,
		"-":                                          true,
		"Hessen, Vorsitz, IT-Planungsrat":            false,
		"Hans-Henning von Lühr":                      false,
		"Freie und Hansestadt Hamburg, Vorsitz":      false,
		"Annika Busse, stellvertretende Vorsitzende, Rat der Dörfer": false,
		"Markus Richter, Vorsitz, IT-Planungsrat, 2024":              false,
	} {
		if got := isText(what); got != want {
			t.Errorf("%q is a text: %v, want %v", what, got, want)
		}
	}
}
