package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"slices"

	"github.com/amtszeit/amtszeit/extract"
)

// stamp is the version of the program and of the words and rules that documents are read with, the user's own included.
// It stands in the graph: documents that were read with another one are read anew.
func (r *reading) stamp() (string, error) {
	sum := sha256.New()
	sum.Write([]byte(extract.Version()))
	for _, name := range slices.Concat(r.lists, r.rules) {
		file, err := os.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("own words and rules can't be read: %w", err)
		}
		sum.Write(file)
	}
	return "amtszeit " + version + " " + hex.EncodeToString(sum.Sum(nil)[:6]), nil
}
