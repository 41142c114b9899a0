//go:build race

package main

// raceDetector makes programs ten times slower.
const raceDetector = true
