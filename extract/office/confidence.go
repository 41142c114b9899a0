package office

import (
	_ "embed"
	"math"
	"strconv"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/confidence.tsv
var confidenceFile string

// feature is a set of what is known of a claim that makes it more or less sure; rules/confidence.tsv explains each.
type feature uint16

// The features, in the order of featureNames.
const (
	anyClaim feature = 1 << iota
	byPronoun
	verbRole
	officeBefore
	bodyElsewhere
	noBody
	severalOffices
	inSuccession
	inList
)

var featureNames = [...]string{"claim", "pronoun", "verb-role", "office-before", "body-elsewhere", "no-body", "several", "succession", "list"}

// featureOdds are the log-odds of the features.
type featureOdds [len(featureNames)]float64

var odds = sound(parseOdds("confidence.tsv", confidenceFile))

// maxOdds bounds the log-odds of a feature and of a rule.
const maxOdds = 9

// parseOdds reads the log-odds: every feature has a line.
func parseOdds(name, file string) (featureOdds, fault.List) {
	var all featureOdds
	var faults fault.List
	seen := map[string]int{}
	for n, line := range numbered(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		key, number, _ := strings.Cut(line, "\t")
		value, err := parseWeight(number)
		i := featureOf(key)
		switch {
		case i < 0:
			faults.Add(name, n, 1, "the feature %q is unknown: write %s", key, strings.Join(featureNames[:], ", "))
		case seen[key] > 0:
			faults.Add(name, n, 1, "%q stands in line %d already: remove one", key, seen[key])
		case err != nil:
			faults.Add(name, n, len(key)+2, "%v", err)
		default:
			all[i] = value
		}
		seen[key] = n
	}
	for _, key := range featureNames {
		if seen[key] == 0 {
			faults.Add(name, 0, 0, "the feature %q is missing: add a line with its log-odds, 0 if it tells nothing", key)
		}
	}
	return all, faults
}

func featureOf(name string) int {
	for i, n := range featureNames {
		if n == name {
			return i
		}
	}
	return -1
}

// parseWeight reads log-odds.
func parseWeight(s string) (float64, error) {
	w, err := strconv.ParseFloat(s, 64)
	if err != nil || !(math.Abs(w) <= maxOdds) {
		return 0, &weightError{s}
	}
	return w, nil
}

type weightError struct{ text string }

func (e *weightError) Error() string {
	return strconv.Quote(e.text) + " is no log-odds: write a number between -9 and 9"
}

// of adds up what is known.
func (o *featureOdds) of(f feature) float64 {
	sum := 0.0
	for i := range o {
		if f&(1<<i) != 0 {
			sum += o[i]
		}
	}
	return sum
}

// weigh notes what is known of a claim when its sentence is read; told is true if its phrase names the body.
func (r *reader) weigh(c *claim, told bool) {
	c.features |= anyClaim
	if c.post.byVerb {
		c.features |= verbRole
	}
	if c.offhand {
		c.features |= officeBefore
	}
	if c.post.plural {
		c.features |= severalOffices
	}
	if c.aspect == listing {
		c.features |= inList
	}
	switch {
	case c.post.body.name == "":
		c.features |= noBody
	case !told && !r.bodyIn(c):
		c.features |= bodyElsewhere
	}
}

// bodyIn reports whether the sentence of a claim names its body.
func (r *reader) bodyIn(c *claim) bool {
	for _, m := range r.bodies[r.bodiesFrom(c.begin):r.bodiesFrom(c.finish)] {
		if m.Name == c.post.body.name {
			return true
		}
	}
	return false
}

// sureness is the log-odds of a claim.
func (c *claim) sureness() float64 { return odds.of(c.features) + c.weight }

// Factor is something that makes a claim more or less sure: a feature of rules/confidence.tsv, or the weight of its rule.
type Factor struct {
	Name    string
	LogOdds float64
}

// factors gives what the confidence of a claim is made of.
func (c *claim) factors() []Factor {
	var out []Factor
	for i, name := range featureNames {
		if c.features&(1<<i) != 0 {
			out = append(out, Factor{name, odds[i]})
		}
	}
	if c.weight != 0 {
		out = append(out, Factor{"weight", c.weight})
	}
	return out
}

// confirm notes that another claim says the same: the surer of the two counts. That there are two of them tells nothing.
func (c *claim) confirm(o *claim) {
	if o.sureness() > c.sureness() {
		c.features, c.weight = o.features, o.weight
	}
}

// confidence is the share of such claims that are right, in hundredths; nothing is quite sure.
func (c *claim) confidence() float64 {
	if c.features&noBody != 0 && c.post.body.name != "" { // found when the whole text was read
		c.features = c.features&^noBody | bodyElsewhere
	}
	return min(max(math.Round(100/(1+math.Exp(-c.sureness()))), 1), 99) / 100
}
