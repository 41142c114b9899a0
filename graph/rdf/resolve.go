package rdf

import (
	"regexp"
	"strings"
)

// reference takes an IRI apart into scheme, authority, path, query and fragment, each with the signs that mark it (RFC 3986,
// appendix B). It matches every text.
var reference = regexp.MustCompile(`^([^:/?#]+:)?(//[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?`)

// resolve makes a reference without a scheme absolute with a base (RFC 3986, section 5.2). What both have stays as it is written;
// package net/url would percent-encode letters beyond ASCII, which makes another IRI.
func resolve(base, relative string) string {
	b, r := reference.FindStringSubmatch(base), reference.FindStringSubmatch(relative)
	scheme, authority, path, query := b[1], b[2], b[3], r[4]
	switch {
	case r[2] != "":
		authority, path = r[2], withoutDots(r[3])
	case r[3] == "" && query == "":
		query = b[4]
	case r[3] == "":
	case r[3][0] == '/':
		path = withoutDots(r[3])
	case authority != "" && path == "":
		path = withoutDots("/" + r[3])
	default:
		path = withoutDots(path[:strings.LastIndexByte(path, '/')+1] + r[3])
	}
	return scheme + authority + path + query + r[5]
}

// withoutDots removes the segments "." and "..", these with the segment before them.
func withoutDots(path string) string {
	var kept []string
	segments := strings.Split(path, "/")
	for i, segment := range segments {
		if segment != "." && segment != ".." {
			kept = append(kept, segment)
			continue
		}
		if last := len(kept) - 1; segment == ".." && last >= 0 && (last > 0 || kept[0] != "") {
			kept = kept[:last]
		}
		if i+1 == len(segments) {
			kept = append(kept, "")
		}
	}
	return strings.Join(kept, "/")
}
