package gold

import "math"

// Judgement is the confidence of an office that was found, and whether the gold has it.
type Judgement struct {
	Confidence float64
	Right      bool
}

// Bin is the offices whose confidence lies between two bounds.
type Bin struct {
	From, To      float64 // To is outside, but for 1
	Offices       int
	Right         int
	confidenceSum float64
}

// Mean is the mean confidence of the offices.
func (b Bin) Mean() float64 { return b.confidenceSum / float64(b.Offices) }

// Share is the share of them that is right.
func (b Bin) Share() float64 { return float64(b.Right) / float64(b.Offices) }

// bounds part confidences into bins: finer where most of them are.
var bounds = []float64{0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1}

// Bins tells how often the offices found are right, by their confidence: those of confidence 0.9 should be right nine times
// out of ten. Bins without offices are left out.
func (s *Score) Bins() []Bin {
	all := make([]Bin, len(bounds)-1)
	for i := range all {
		all[i].From, all[i].To = bounds[i], bounds[i+1]
	}
	for _, j := range s.Judged {
		i := 0
		for i+1 < len(all) && j.Confidence >= all[i].To {
			i++
		}
		all[i].Offices++
		all[i].confidenceSum += j.Confidence
		if j.Right {
			all[i].Right++
		}
	}
	var bins []Bin
	for _, b := range all {
		if b.Offices > 0 {
			bins = append(bins, b)
		}
	}
	return bins
}

// CalibrationError is the expected calibration error: how far mean confidence and share right of a bin lie apart, on average
// over all offices. It is 0 if there are none.
func (s *Score) CalibrationError() float64 {
	sum := 0.0
	for _, b := range s.Bins() {
		sum += math.Abs(b.confidenceSum - float64(b.Right))
	}
	return sum / float64(max(1, len(s.Judged)))
}

// Mean is the mean confidence of all offices found; the share of them that is right is their precision.
func (s *Score) Mean() float64 {
	sum := 0.0
	for _, j := range s.Judged {
		sum += j.Confidence
	}
	return sum / float64(max(1, len(s.Judged)))
}
