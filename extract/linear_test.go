package extract

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/extract/document"
)

// TestLinear reads documents that could cost more than their length allows: four times the text must not take much more
// than four times as long.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]func(n int) string{
		"one sentence again and again": func(n int) string {
			return strings.Repeat("Vera Lindholm ist seit 2020 Präsidentin des Bundesverwaltungsamts. ", n)
		},
		"one claim a paragraph": func(n int) string {
			return strings.Repeat("Vera Lindholm leitet seit 2020 das Bundesverwaltungsamt.\n\n", n)
		},
		"one name on a line": func(n int) string { return "Mitglieder: " + strings.Repeat("Vera Lindholm, ", n) + "Otto Brandes" },
		"one name on a line with dates": func(n int) string {
			return "Mitglieder des Ausschusses: " + strings.Repeat("Vera Lindholm (CDU, seit 2019), ", n) + "Otto Brandes"
		},
		"different people": func(n int) string {
			return lines(n, func(i int) string {
				return fmt.Sprintf("Vera %s ist seit 2020 Referentin im Landkreis Celle. Zuvor war sie in Kiel (FWG).\n", invented(i))
			})
		},
		"list": func(n int) string {
			return "Mitglieder des Aufsichtsrats\n\n" + lines(n, func(i int) string {
				return fmt.Sprintf("- Otto %s, Kämmerer, Stadt Kiel (seit %d)\n", invented(i), 1990+i%30)
			})
		},
		"interview": func(n int) string {
			return "Interview mit Vera Lindholm\n\n" + lines(n, func(i int) string {
				return fmt.Sprintf("Frau Lindholm, leiten Sie das Bundesverwaltungsamt seit %d?\n\nIch leite es und war Präsidentin des Rates.\n\n", 1990+i%30)
			})
		},
		"different bodies": func(n int) string {
			return lines(n, func(i int) string {
				return fmt.Sprintf("Der Zweckverband %s tagte. Der Verband wählte Otto Brandes zum Vorsitzenden des %s-Rates.\n", invented(i), invented(i))
			})
		},
		"different offices of one person": func(n int) string {
			return lines(n, func(i int) string {
				return fmt.Sprintf("Otto Brandes war %d Referent im Zweckverband %s.\n", 1990+i%30, invented(i))
			})
		},
		"one sentence without a comma": func(n int) string {
			return "Am Montag lobte " + strings.Repeat("Präsident Otto Brandes neulich in Berlin das Landesamt für Umwelt und ", n) + "mich."
		},
		"one line without marks": func(n int) string {
			return strings.Repeat("Otto Brandes wurde 2019 Bürgermeister der Stadt Kiel [09.10.2025] ", n)
		},
		"one line of roles": func(n int) string { return strings.Repeat("Kämmerer, ", 10*n) },
		"one line of prose": func(n int) string {
			return strings.Repeat("Otto Brandes wurde 2019 Bürgermeister der Stadt Kiel, sein Vorgänger Jens Holm ging in den Ruhestand. ", n)
		},
	} {
		t.Run(name, func(t *testing.T) {
			// A quadratic cost would be 16 times as high. The floor and the fastest of all runs so far keep the noise of a
			// busy machine out.
			short, long := math.Inf(1), math.Inf(1)
			for range 8 {
				short, long = min(short, seconds(e, text(300))), min(long, seconds(e, text(1200)))
				if long <= 9*max(short, 0.02) {
					return
				}
			}
			t.Errorf("%.3f s for the text, %.3f s for four times as much", short, long)
		})
	}
}

// seconds gives the time that a text takes.
func seconds(e *Extractor, text string) float64 {
	doc := document.Document{Text: text, Published: "2024-05-01", Segments: document.Cut(text, "2024-05-01", nil)}
	best := math.Inf(1)
	for range 3 {
		began := time.Now()
		e.Extract(&doc)
		best = min(best, time.Since(began).Seconds())
	}
	return best
}

// lines joins n lines.
func lines(n int, line func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(line(i))
	}
	return b.String()
}

// invented makes a surname of a number.
func invented(i int) string {
	syllables := []string{"ba", "ke", "mo", "su", "ri", "to", "ne", "ga"}
	name := "Lind"
	for ; i > 0; i /= len(syllables) {
		name += syllables[i%len(syllables)]
	}
	return name + "holm"
}
