package extract

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"sync"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// code is raised by whoever changes the Go code so that the same words and rules find something else in a text.
const code = "4"

//go:embed document/words.tsv token/data timex/words timex/rules mention/data office/rules
var rules embed.FS

// Version tells whether a document has to be read anew: it changes with the built-in words and rules and with what the code
// makes of them.
var Version = sync.OnceValue(func() string {
	sum := sha256.New()
	sum.Write([]byte(code + " " + gazetteer.Version()))
	fs.WalkDir(rules, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := rules.ReadFile(name)
		sum.Write(file)
		return err
	}) // embedded files can be read
	return hex.EncodeToString(sum.Sum(nil))
})
