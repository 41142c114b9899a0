package rdf

import "testing"

// TestResolve has the examples of RFC 3986, section 5.4, and some of IRIs.
func TestResolve(t *testing.T) {
	const base = "http://a/b/c/d;p?q"
	for relative, want := range map[string]string{
		"g": "http://a/b/c/g", "./g": "http://a/b/c/g", "g/": "http://a/b/c/g/", "/g": "http://a/g", "//g": "http://g",
		"?y": "http://a/b/c/d;p?y", "g?y": "http://a/b/c/g?y", "#s": "http://a/b/c/d;p?q#s", "g#s": "http://a/b/c/g#s",
		"g?y#s": "http://a/b/c/g?y#s", ";x": "http://a/b/c/;x", "g;x": "http://a/b/c/g;x", "g;x?y#s": "http://a/b/c/g;x?y#s",
		"": "http://a/b/c/d;p?q", ".": "http://a/b/c/", "./": "http://a/b/c/", "..": "http://a/b/", "../": "http://a/b/",
		"../g": "http://a/b/g", "../..": "http://a/", "../../": "http://a/", "../../g": "http://a/g",

		"../../../g": "http://a/g", "../../../../g": "http://a/g", "/./g": "http://a/g", "/../g": "http://a/g", "g.": "http://a/b/c/g.",
		".g": "http://a/b/c/.g", "g..": "http://a/b/c/g..", "..g": "http://a/b/c/..g", "./../g": "http://a/b/g", "./g/.": "http://a/b/c/g/",
		"g/./h": "http://a/b/c/g/h", "g/../h": "http://a/b/c/h", "g;x=1/./y": "http://a/b/c/g;x=1/y", "g;x=1/../y": "http://a/b/c/y",
		"g?y/./x": "http://a/b/c/g?y/./x", "g?y/../x": "http://a/b/c/g?y/../x", "g#s/./x": "http://a/b/c/g#s/./x", "g#s/../x": "http://a/b/c/g#s/../x",

		"Größe?ä#ü": "http://a/b/c/Größe?ä#ü", "%C3%A4%2f": "http://a/b/c/%C3%A4%2f",
	} {
		if got := resolve(base, relative); got != want {
			t.Errorf("%q is %s, want %s", relative, got, want)
		}
	}
	for _, c := range [][3]string{
		{"http://example.org", "a", "http://example.org/a"},
		{"http://example.org?q", "#s", "http://example.org?q#s"},
		{"urn:x:y", "#s", "urn:x:y#s"},
	} {
		if got := resolve(c[0], c[1]); got != c[2] {
			t.Errorf("%q of %s is %s, want %s", c[1], c[0], got, c[2])
		}
	}
}
