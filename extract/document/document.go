// Package document reads texts and cuts them into segments.
//
// Start with [Read], which yields one [Document] after another from files, folders and standard input, or, if the text
// is at hand already, with [Cut].
//
// A text is never copied or changed after it has been read: every position in the project is a UTF-8 byte offset into
// [Document.Text], end exclusive. The text of a file is all of it, a byte order mark, front matter and line ends included,
// so that a position is one in the file, too, unpacked if it was packed.
package document

import "github.com/amtszeit/amtszeit/graph"

// Document is a text with an identity and, if known, a date of publication.
type Document struct {
	// ID is the identity that a user sees: the id of a JSON line, or a file's path as given, in its shortest form and with
	// slashes. What brings neither, a text on standard input and a JSON line without id, is known by its text: the path or
	// "-", a colon and the first 16 hexadecimal digits of the text's SHA-256.
	ID string
	// URL and Title are empty if unknown.
	URL, Title string
	// Published is the date of publication, the document creation time of TIMEX3. Empty if unknown: no guess.
	Published graph.Date
	// Text is valid UTF-8. What is to be read begins at the byte Begin, behind a byte order mark and front matter.
	Text  string
	Begin int
	// Segments cover all text from Begin that is not blank and no ruled line ("-----"), in order, without overlap.
	Segments []Segment
}

// Kind says what a segment is.
type Kind uint8

// The kinds of segments.
const (
	Body        Kind = iota // running text: a paragraph
	Title                   // the headline, and headings inside the text, also the head of a list ("Mitglieder:")
	Kicker                  // the topic word before or glued to the headline ("IT-Planungsrat"), the genre above it
	Caption                 // what a picture shows
	Credit                  // who made the picture: people in it don't count
	Teaser                  // a short text with its own date, in the tail of a page
	TeaserTitle             // its headline
	Box                     // "Zur Person: …"
	List                    // one entry of a list, one line ("2006–2009: Referentin im …", "Vorsitz: …")
	Table                   // one row of a table; cells are parted by tabs or bars
	Link                    // an address on a line of its own
	TableHead               // the row that names the columns
	Dateline                // place and date of the text ("Kiel, 20. März 2025")
)

var kindNames = [...]string{
	"body", "title", "kicker", "caption", "credit", "teaser", "teaser-title", "box", "list", "table", "link",
	"table-head", "dateline",
}

// String is the name of the kind, in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Segment is a stretch of a document.
type Segment struct {
	Kind Kind
	// Start and End are byte offsets into the document's text, without surrounding white space.
	Start, End int
	// Published is the segment's own date (a teaser's), else the document's.
	Published graph.Date
	// Heading is the index of the segment that governs this one, -1 if there is none: the title, table head or list
	// head above it. A heading's own Heading is the next outer one ("Mitglieder:" → "Kuratorium" → the foundation's
	// name); the headline's is its kicker. A paragraph that ends in a colon heads the list below it. A row whose
	// first cell is empty belongs to the last row that has one. A teaser's is its headline, which itself has none.
	Heading int
}
