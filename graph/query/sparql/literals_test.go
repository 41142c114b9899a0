package sparql

import "testing"

func TestLiteralsInFull(t *testing.T) {
	const date = "<http://www.w3.org/2001/XMLSchema#date>"
	for query, want := range map[string]string{
		``:                                    ``,
		`?a ?b "2019"^^xsd:date`:              `?a ?b "2019"^^` + date,
		`'2019' ^^ xsd:date.`:                 `'2019' ^^<http://www.w3.org/2001/XMLSchema#date>.`,
		`"""2019"""^^xsd:date`:                `"""2019"""^^` + date,
		`"a"^^other:date`:                     `"a"^^other:date`,
		`PREFIX x: <urn:x:> "a"^^x:y`:         `PREFIX x: <urn:x:> "a"^^<urn:x:y>`,
		`"^^xsd:date" '^^xsd:date'`:           `"^^xsd:date" '^^xsd:date'`,
		`<urn:#a> "b"^^xsd:date # ^^xsd:date`: `<urn:#a> "b"^^` + date + ` # ^^xsd:date`,
		`"""""" "a"^^xsd:date """b"""`:        `"""""" "a"^^` + date + ` """b"""`,
		`"""a\"""" "b"^^xsd:date`:             `"""a\"""" "b"^^` + date,
		`"a\"b" 'c\'d' "e\\"`:                 `'''a"b''' """c'd""" "e\\"`,
		`"a\"'"`:                              `"a\"'"`, // as it is, for want of a better one
		`"a`:                                  `"a`,
		`?a < ?b && ?c > "1"^^xsd:date`:       `?a < ?b && ?c > "1"^^` + date,
	} {
		if got := literalsInFull(query); got != want {
			t.Errorf("%s\n gives %s\n want  %s", query, got, want)
		}
	}
}
