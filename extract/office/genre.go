package office

import "github.com/amtszeit/amtszeit/extract/mention"

// genre is the sort of text that a document is, as far as its layout and title tell: each is read in ways of its own.
type genre struct {
	subject     int              // the person whom a CV is about, 0 if the document is none
	subjectEnd  int              // where the segment with that person's name ends
	portrait    int              // the person whom prose is about by its title, 0 if there is none
	minutes     bool             // of a meeting
	event       bool             // minutes of a meeting or the programme of an event
	townMeeting bool             // of a council of a town
	meeting     *mention.Mention // the committee that meets
	chronicle   bool             // of years, a paragraph each
	talk        talk             // who speaks to whom, in an interview
}

// findGenre tells what sort of text the document is. Later steps lean on earlier ones.
func (r *reader) findGenre() {
	r.genre.subject, r.genre.subjectEnd = r.findSubject()
	r.genre.portrait = r.findPortrait()
	r.genre.chronicle = r.isChronicle()
	r.genre.minutes = r.isMinutes()
	r.genre.event = r.isEvent()
	r.genre.townMeeting, r.genre.meeting = r.isTownMeeting(), r.findMeeting()
	r.genre.talk = r.findTalk()
}
