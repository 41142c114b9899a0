// Package timex tags temporal expressions in German text with the types and values of TIMEX3 (ISO 8601 and its
// additions), and with the first and the last day that they may mean.
//
// Start with [Tag], or with a [Reader] for a text in parts. They find what these classes list; in the examples, square brackets show the span, and the text was
// written on the Tuesday 7 May 2024:
//
//	class                 example                                        type      value
//	day                   am [1. Juli 2020]                              DATE      2020-07-01
//	day in digits         seit [1.4.2022] im Amt                         DATE      2022-04-01
//	day without a year    Das Bad öffnet am [15. Mai].                   DATE      2024-05-15
//	range of days         vom [3.] bis 5. Juni 2024                      DATE      2024-06-03
//	month                 Sie kam im [Februar].                          DATE      2024-02
//	month in digits       [03/2012]–08/2014                              DATE      2012-03
//	year                  bis [Ende 2015]                                DATE      2015
//	half of a year        im [zweiten Halbjahr 2023]                     DATE      2023-H2
//	quarter               im [dritten Quartal 2023]                      DATE      2023-Q3
//	season                im [vergangenen Herbst]                        DATE      2023-FA
//	week                  in der [14. Kalenderwoche]                     DATE      2024-W14
//	weekday               Sie hat am [Freitag] zugesagt.                 DATE      2024-05-03
//	weekday of a week     am [Mittwoch nächster Woche]                   DATE      2024-05-15
//	weekend               am [kommenden Wochenende]                      DATE      2024-W20-WE
//	holiday               Seit [Ostermontag] ist er fort.                DATE      2024-04-01
//	decade                in [den neunziger Jahren]                      DATE      199
//	century               [Anfang des 18. Jahrhunderts]                  DATE      17
//	before Christ         [356 v. Chr.] brannte der Tempel               DATE      BC0356
//	day from today        Er ging [gestern].                             DATE      2024-05-06
//	unit from today       im [nächsten Jahr]                             DATE      2025
//	end of a unit         zum [Jahresende]                               DATE      2024
//	turn of the year      zum [Jahreswechsel] wechselt er                DATE      2025-01-01
//	from a date named     Sie kam 2011, [zwei Jahre später] er.          DATE      2013
//	the date named        Am 8. Mai 2019 kam sie, am [selben Tag] er.    DATE      2019-05-08
//	present               Die Stelle ist [derzeit] frei.                 DATE      PRESENT_REF
//	past                  Sie war [damals] Rätin.                        DATE      PAST_REF
//	future                [Künftig] führt sie das Amt.                   DATE      FUTURE_REF
//	clock                 um [18.30 Uhr]                                 TIME      2024-05-07T18:30
//	clock in words        um [halb neun]                                 TIME      2024-05-07T08:30
//	part of the day       [gestern Abend]                                TIME      2024-05-06TEV
//	weekday and part      Der Rat tagte am [Freitagabend].               TIME      2024-05-03TEV
//	duration              für [fünf Jahre]                               DURATION  P5Y
//	duration in words     nach [anderthalb Jahren]                       DURATION  P1.5Y
//	half a unit           nach [einem halben Jahr]                       DURATION  P6M
//	vague duration        [mehrere Jahre]                                DURATION  PXY
//	duration up to now    seit [sieben Jahren]                           DURATION  P7Y
//	how long ago          vor [zwei Jahren]                              DURATION  P2Y
//	adjective             eine [zweimonatige] Pause                      DURATION  P2M
//	set                   Der Filter wird [monatlich] getauscht.         SET       P1M
//	every nth unit        [alle drei Jahre]                              SET       P3Y
//	every weekday         [jeden Montag]                                 SET       XXXX-WXX-1
//	times a unit          [zweimal im Jahr]                              SET       P1Y
//
// What only looks like a date is left alone: ages, amounts, house numbers, paragraphs, versions, telephone numbers,
// scores, file names, and names such as "Agenda 2010" or "Straße des 17. Juni".
//
// # Where a value comes from
//
// A relative expression leans on the date of the text, or on the date named before it ("zwei Jahre später"). A date
// without a year takes the one that the tense of its clause and the word before it ask for; where a text tells of times
// gone by, it takes the year of the story. Without a date of the text the values stay open ("XXXX-11-01") and have no
// bounds: nothing is guessed.
//
// # Rules
//
// Rules (rules/*.txt) and words (words/*.tsv) are data, embedded; rules/README.md describes them. Every rule has an example
// and a counter-example, which the tests run. Patterns are sequences of word classes, not regular expressions: all of
// them are one trie over tokens, walked at every token that could begin a date. No pattern repeats, so the time is linear
// in the length of the text, whatever it holds.
package timex
