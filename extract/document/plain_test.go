package document

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzPlainRecord checks that what is read without encoding/json is what that reads.
func FuzzPlainRecord(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","text":"Zeile\n\"zwei\" \\ \/ \b\f\r\t \u00fc","published":null,"url":"","title":"T"}`,
		` { "text" : "a" , "more" : "b" } `, `{"text":"a","text":null}`, `{"Text":"a"}`, `{"text":"\ud83d\ude00"}`, `{"text":"\u12"}`, `{"text":"\`,
		`{"text":"a",}`, `{}`, `{"text":"a"} x`, `{"published":2019,"text":"a"}`, `{"text":"a` + "\x01" + `"}`, `{"text":"\u+123"}`, `{"te\u0078t":"a"}`,
		`{"tex` + "\u017f" + `":"a"}`, `{"text":"a"`, `{"id":nul}`, `{"text"}`, "{\"text\":\"\\u0000\"}",
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		got, ok := plainRecord(line)
		if !ok || !utf8.Valid(line) {
			return
		}
		var want record
		if err := json.Unmarshal(line, &want); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: read as %+v, want %+v, %v", line, got, want, err)
		}
	})
}

func TestPlainRecord(t *testing.T) {
	for line, want := range map[string]bool{
		`{"id":"a","text":"b\n\u00fc"}`: true, `{"text":null}`: true, `{"text":"a","published":2019}`: false, `{"Text":"a"}`: false,
		`{"text":"\ud83d"}`: false, `{"text":["a"]}`: false, `{"text":"a"}{`: false,
	} {
		if _, ok := plainRecord([]byte(line)); ok != want {
			t.Errorf("%s: %v, want %v", line, ok, want)
		}
	}
}
