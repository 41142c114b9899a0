package gazetteer

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"
)

// Version tells one state of the built-in lists from another: it is a hash of their bytes.
var Version = sync.OnceValue(func() string {
	sum := sha256.New()
	names, _ := fs.Glob(lists, "data/*") // the pattern is well formed, and embedded files can be read
	for _, name := range names {
		list, _ := lists.ReadFile(name)
		sum.Write(list)
	}
	return hex.EncodeToString(sum.Sum(nil))
})
