package expression

import (
	"strings"
	"testing"
	"time"

	"github.com/dlclark/regexp2/v2"
	"github.com/dlclark/regexp2/v2/syntax"
)

// cases are expressions with a text; their matches are those of regexp2.
var cases = []struct{ expression, text string }{
	{`b`, "abcb"},
	{`ab|a|b`, "abab"},
	{`a(?<x>b*)(?<y>b)`, "abbb"},
	{`a(?<x>b*?)(?<y>b+)$`, "abbb"},
	{`(?<x>a|ab)(?<y>c|bcd)(?<z>d*)`, "abcd"},
	{`(?:(?<x>a)|(?<y>b))*c`, "ababc"},
	{`(?:(?<x>a)|(?<y>b)){2,3}?c`, "ababac"},
	{`(?:(?<x>[ab])(?<x>c)?)+`, "acbab"},
	{`(?:a(?:b{1,2})){2}b`, "abbabbb"},
	{`^(?:a|b)+$`, "abba\n"},
	{`^ab\z`, "ab\n"},
	{`\b(?:ist|war)n?\b`, "warn isten war’s, ist"},
	{`\Bä`, "ä bäh"},
	{`(?<=(?<x>a[^b]*)(?<y>c+))d`, "abccd acccd"},
	{`(?<!\b(?:als|ein) )Amt`, "als Amt, mein Amt, ein Amt"},
	{`(?<! (?:von|bei)(?: der)?) Bank`, "zu der Bank bei der Bank"},
	{`(?<=^|, )a+(?!b)`, "aab, aac"},
	{`(?=(?<x>a+))a`, "aaab"},
	{`(?>a+|b)ab|(?>a*)b`, "aaab"},
	{`(?>a|ab)c`, "abc ac"},
	{`[^;:]{0,5}? und`, "a, b und c; d und"},
	{`(?: [a-zäöü]+){1,3},`, " ä ö ü a, b,"},
	{`(?:(?! und)[^;,]){0,8}c`, "ab undc abc"},
	{`.+\w“`, "„Ja“, „nein“\n“"},
	{`x*`, "axxb"},
	{``, "ab"},
	{`–[^–]?–`, "–a–b––"},
	{`(?:a?)?b`, "aab"},
}

func TestCases(t *testing.T) {
	for _, c := range cases {
		if !compare(t, c.expression, c.text) {
			t.Errorf("%s has no expression", c.expression)
		}
	}
}

// TestForeign checks that what there is no node for is no expression.
func TestForeign(t *testing.T) {
	for _, e := range []string{`(?<x>a)\k<x>`, `(?<x>a)(?<y-x>b)`, `(?(a)b|c)`, `(?:a?b?)*`, `(?:(?=a)b?)*`, `(?:(?=a))*c`, `(?m)^a`, `\Ga`, `(?<4>a)`} {
		if _, ok := expressionOf(t, e); ok {
			t.Errorf("%s is an expression", e)
		}
	}
}

// TestLimit checks that a search that would last for ever ends with an error.
func TestLimit(t *testing.T) {
	endless := strings.Repeat("ab", 60)
	for _, c := range []struct{ expression, text string }{
		{`(?:a|b|ab)*c`, endless},
		{`(?=(?:a|b|ab)*c)a`, endless},
		{`^(?=(?:a|b|ab)*c)(?:ax|c)`, endless},
		{`(?!(?:a|b|ab)*c)[ab]d`, endless},
		{`(?>(?:a|b|ab)*c)`, endless},
		{`(?<=c(?:a|b|ab)*)d`, endless + "d"},
		{`(?:a|b|ab){1,80}c`, endless},
		{`(?:a|b|ab){2,}?c`, endless},
	} {
		x, ok := expressionOf(t, c.expression)
		if !ok {
			t.Fatalf("%s is no expression", c.expression)
		}
		m := Matcher{Limit: 10 * time.Millisecond}
		if found, err := m.Find(x, []rune(c.text), 0); found || err != ErrLong {
			t.Errorf("%s: found %v, error %v", c.expression, found, err)
		}
		if found, err := m.Find(x, []rune("cabcad"), 0); !found || err != nil {
			t.Errorf("%s afterwards: found %v, error %v", c.expression, found, err)
		}
	}
}

// TestDeep checks that a long text doesn't need a deep stack.
func TestDeep(t *testing.T) {
	x, _ := expressionOf(t, `(?:ab|a|b)*[bc]`)
	var m Matcher
	if found, err := m.Find(x, []rune(strings.Repeat("ab", 1<<20)), 0); found || err != ErrLong {
		t.Errorf("found %v, error %v", found, err)
	}
}

// FuzzFind compares matches with those of regexp2.
func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.expression, c.text)
	}
	f.Fuzz(func(t *testing.T, expression, text string) {
		if len(expression) > 60 || len(text) > 60 {
			t.Skip("long")
		}
		compare(t, expression, text)
	})
}

func expressionOf(t *testing.T, source string) (*Expression, bool) {
	tree, err := syntax.Parse(source, syntax.ParseOptions{RegexOptions: syntax.ExplicitCapture})
	if err != nil {
		t.Skip(err)
	}
	return New(tree)
}

// compare compares the matches of an expression with those of regexp2. It isn't ok if there is none.
func compare(t *testing.T, source, text string) bool {
	x, ok := expressionOf(t, source)
	if !ok {
		return false
	}
	re, err := regexp2.Compile(source, regexp2.ExplicitCapture)
	if err != nil {
		t.Fatalf("%q is an expression, but regexp2 says %v", source, err)
	}
	re.MatchTimeout = 100 * time.Millisecond
	runes := []rune(text)
	m := Matcher{Limit: 100 * time.Millisecond}
	for at := 0; at <= len(runes); {
		want, wrong := re.FindRunesMatchStartingAt(runes, at)
		found, err := m.Find(x, runes, at)
		if wrong != nil || err != nil {
			return true
		}
		if found != (want != nil) {
			t.Fatalf("%q from %d of %q: found %v, want %v", source, at, text, found, want)
		}
		if !found {
			break
		}
		got := m.Groups()
		for n, g := range want.Groups() {
			from, to := -1, -1
			if len(g.Captures) > 0 {
				from, to = g.RuneIndex, g.RuneIndex+g.RuneLength
			}
			if int(got[2*n]) != from || int(got[2*n+1]) != to {
				t.Fatalf("%q from %d of %q: group %d is %d–%d, want %d–%d", source, at, text, n, got[2*n], got[2*n+1], from, to)
			}
		}
		at = max(int(got[1]), int(got[0])+1)
	}
	return true
}

// TestLong checks that a list at the end of an expression may be as long as it likes.
func TestLong(t *testing.T) {
	x, _ := expressionOf(t, `^m: (?<all>(?:p(?: x)?(?: y)?)(?:, (?:p(?: x)?(?: y)?))*)`)
	var m Matcher
	text := []rune("m: p" + strings.Repeat(", p x", 1<<17))
	if found, err := m.Find(x, text, 0); !found || err != nil || m.Groups()[1] != int32(len(text)) {
		t.Errorf("found %v up to %d of %d, error %v", found, m.Groups()[1], len(text), err)
	}
}

// TestNested checks that expressions of loops within loops are made in time that doesn't double with each.
func TestNested(t *testing.T) {
	const loops = 60
	begin := time.Now()
	if _, ok := expressionOf(t, strings.Repeat("(?:a", loops)+strings.Repeat("b)+", loops)); !ok {
		t.Fatal("nested loops are no expression")
	}
	if took := time.Since(begin); took > time.Second {
		t.Errorf("%d loops within each other take %v", loops, took)
	}
}
