package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
)

// stamp is the version of the program and of the words and rules that documents are read with, the user's own included.
// It stands in the graph: documents that another stamp was used for are read anew.
func (r *reading) stamp() (string, error) {
	sum := sha256.New()
	for _, name := range r.lists {
		list, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		sum.Write(list)
	}
	return "amtszeit " + version + " " + hex.EncodeToString(sum.Sum(nil)[:6]), nil
}
