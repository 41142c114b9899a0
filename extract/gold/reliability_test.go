package gold

import (
	"math"
	"testing"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/gazetteer"
)

func TestBins(t *testing.T) {
	var s Score
	if len(s.Bins()) != 0 || s.CalibrationError() != 0 || s.Mean() != 0 {
		t.Error("without offices there is nothing to tell")
	}
	for i := range 10 {
		s.Judged = append(s.Judged, Judgement{0.9, i > 0}, Judgement{0.6, i%2 == 0})
	}
	s.Judged = append(s.Judged, Judgement{1, true})
	bins := s.Bins()
	if len(bins) != 3 || bins[0].Offices != 10 || bins[0].Share() != 0.5 || bins[1].Right != 9 || bins[1].From != 0.9 || bins[2].To != 1 {
		t.Errorf("the bins are %+v", bins)
	}
	if got := s.CalibrationError(); math.Abs(got-1.0/21) > 1e-9 { // ten offices at 0.6 of which half are right
		t.Errorf("the calibration error is %v", got)
	}
}

// TestCalibration reads the documents of testdata/gold, to which the confidence was not fitted: it must tell the sure claims
// from the others, and must not promise much more than it keeps.
func TestCalibration(t *testing.T) {
	e, err := extract.New(gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	var s Score
	for _, d := range documents(t) {
		s.Add(d, e.Extract(d.Unread(gazetteer.Default())))
	}
	if got := s.CalibrationError(); got > 0.1 {
		t.Errorf("the expected calibration error is %.3f", got)
	}
	var sure, unsure Bin
	for _, b := range s.Bins() {
		to := &unsure
		if b.From >= 0.9 {
			to = &sure
		}
		to.Offices += b.Offices
		to.Right += b.Right
	}
	if sure.Share() < 0.85 || unsure.Share() > sure.Share()-0.1 {
		t.Errorf("of the sure offices %.2f are right, of the others %.2f", sure.Share(), unsure.Share())
	}
}
