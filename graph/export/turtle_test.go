package export

import "testing"

func TestLocalNames(t *testing.T) {
	for _, c := range []struct {
		local, want string
		ok          bool
	}{
		{"Erika%20Muster", "Erika%20Muster", true}, {"a/b", `a\/b`, true}, {"-a", `\-a`, true}, {".a", `\.a`, true}, {"a.b-", "a.b-", true},
		{"a%2", "", false}, {"%zz", "", false}, {"a.", "", false}, {"ä", "", false}, {"a b", "", false}, {"a[b]", "", false},
	} {
		got, ok := appendLocal(nil, c.local)
		if ok != c.ok || ok && string(got) != c.want {
			t.Errorf("%q became %q, %t, want %q, %t", c.local, got, ok, c.want, c.ok)
		}
	}
}
