package main

// The long texts and examples of --help. Examples are indented by two blanks; every one of them works in a clone of the
// repository, given a database where it names one.

const rootHelp = `amtszeit reads German public-sector text (press releases, minutes, texts of web pages), finds who held which office when,
keeps every statement with the sentence that makes it, and answers questions.

  amtszeit ask --docs testdata/docs "Wer hatte 2019 den Vorsitz im IT-Planungsrat?"

reads the texts in a folder and answers at once. For many texts, build a database first, then ask it:

  amtszeit build --db amtszeit.db texts/
  amtszeit ask --db amtszeit.db "Who chaired the IT-Planungsrat in 2023?"

Answers go to standard output, everything else to standard error. Exit codes: 0 done or answered, 1 nothing known or
found, 2 wrong use, bad input or failure.`

const inputHelp = `PATH is a file, a folder (its *.txt, *.md and *.jsonl files, in the order of their names), or - for standard input; gzip
and zstd are unpacked. A text may begin with front matter between two lines "---" (title, url, published or date); a file
documents.tsv in a folder gives the same for the texts beside it. JSON Lines have one document a line:
{"id": …, "text": …, "published": …, "url": …, "title": …}, the last three optional. A document may have 16 MiB.

A file is known by its path as given, without "./" and the like: by another path (an absolute one, say) it is another
document and another source. A text on standard input and a JSON line without id are known by what they say.

Bad input is reported with its name and line on standard error; the other documents go on, and the exit code is 2.`

const extractHelp = `Prints for each document the claims it makes about offices, each with its confidence (the share of such claims that are
right), and the people, bodies and dates it names. With --format jsonl it prints one JSON object a document, in the order
of the input, as soon as it is read; positions are UTF-8 byte offsets into the file (front matter counts, packed files are
counted unpacked) or into the text of a JSON line, end exclusive.

` + inputHelp

const extractExamples = `  amtszeit extract testdata/docs/2025-hamburg-cio.txt
  amtszeit extract --format jsonl testdata/docs > claims.jsonl
  echo "Annika Busse ist seit 1. November CIO der Stadt Hamburg." | amtszeit extract --published 2025-11-12
  amtszeit extract --gazetteer testdata/market/words.tsv --rules testdata/market/own.rules testdata/market`

const buildHelp = `Reads documents and stores what they say in a database: a file, or with --db postgres://user@host/database PostgreSQL. A
document that was stored before is skipped if neither it nor the words and rules have changed, and replaced as a whole if
they have. Documents that are not named stay; with --prune the database holds just the named ones afterwards, so that
what was deleted from a folder goes, unless some of the input couldn't be read. Building the same documents again, or in
another order, gives the same graph. What was stored before an interruption stays whole.

` + inputHelp

const buildExamples = `  amtszeit build testdata/docs
  amtszeit build --db press.db 2024/ 2025/ archive.jsonl.zst
  amtszeit build --db press.db --prune 2024/ 2025/
  amtszeit build --db postgres://user@localhost/press texts/
  zcat pages.jsonl.gz | amtszeit build --db press.db -`

const askHelp = `Answers a question in German or English, in a sentence or in keywords: who held an office (in a year, on a day, between two dates,
now, first, last, longest), which Land, since when, until when, how long, predecessor, successor, deputy, all offices of a
person, all people of a body, where somebody worked before, whether somebody ever held an office, who held two of them. An
answer has its term in EDTF and the sentences that say so. Best answers come first: those that a document states, then
those that follow by the inferences named, then those that nothing excludes. What the documents don't tell is not guessed:
the exit code is then 1, with what is known nearby. A question that isn't understood is answered by what of it was, and by
forms that would be; the exit code is 2.

Without a question, on a terminal, questions are read line by line. --explain shows the query that a question becomes, and
the flags that ask the same: --find with --holder, --role, --body, --at and the like.`

const askExamples = `  amtszeit ask --docs testdata/docs "Wer hatte 2019 den Vorsitz im IT-Planungsrat?"
  amtszeit ask "Wer war vor Annika Busse CIO von Hamburg?"
  amtszeit ask "Vorsitz IT-Planungsrat 2023"
  amtszeit ask --json "Who chaired the IT-Planungsrat in 2023?"
  amtszeit ask --today 2024-05-01 "Wer hatte im letzten Jahr den Vorsitz im IT-Planungsrat?"
  amtszeit ask --find before --holder "Annika Busse" --role CIO --body Hamburg`

const holdersHelp = `Gives who held a role in a body, at a date or on any day of a span of time in EDTF ("2019", "2019-05-14", "2020/.." for since
2020, "201X" for the decade), or without --at the latest holder that the documents know. Without --role or --body any will
do. --evidence shows all sentences, and the name under which explain tells the whole story.`

const holdersExamples = `  amtszeit holders --role Vorsitz --body IT-Planungsrat --at 2019
  amtszeit holders --role CIO --body Hamburg --docs testdata/docs
  amtszeit holders --body IT-Planungsrat --at 2020-01-01/2023-12-31 --json`

const personHelp = `Gives all offices of a person in order of time. NAME is the full name without titles; a surname will do where it is
all that the documents give.`

const personExamples = `  amtszeit person "Patrick Burghardt"
  amtszeit person --docs testdata/docs "Klaus Vitt" --json`

const timelineHelp = `Draws all tenures in a body, or in one post of it, along a line of time, and gives them in order with the best sentence of
each. Bars are solid where somebody was certainly in office and fade towards an end that isn't known to the day; "!" marks
those about which sources contradict each other. The chart fits the terminal. --svg draws it for print and web; a file is
replaced only when the new one is complete, and keeps its permissions.`

const timelineExamples = `  amtszeit timeline IT-Planungsrat
  amtszeit timeline --docs testdata/docs --svg chairs.svg "Vorsitz, IT-Planungsrat"
  amtszeit timeline --docs testdata/docs "Vorsitz, IT-Planungsrat"`

const conflictsHelp = `Gives the claims that can't all be true, post by post: two holders at once in an office for one, or different dates for
one term. The claim to believe first comes first. Without a conflict the exit code is 1. Corrections that change nothing are
named on standard error.`

const conflictsExamples = `  amtszeit conflicts
  amtszeit conflicts --docs testdata/docs --json`

const explainHelp = `Tells all that is known of a holder's time in a post: its four bounds, each with what it rests on, the tenures before and
after, each claim with its sentence, the conflicts and the corrections. Role, body and a time in EDTF may be left out; of
several tenures each is told.

A text, in place of a tenure, is read before your eyes: who and what it names; each sentence as the rules see it, with
people, offices, bodies and dates as units; the rules that fired, with the claims they made; those that matched and gave
nothing, and what kept them from it (a denial, an office that another rule has given away …); and the rules that nearly
fired: how far their pattern came, how the text goes on, and what the rule wants there. The claims of the whole text
stand at the end. \n in it is a line break; - is standard input. Without a claim the exit code is 1.`

const explainExamples = `  amtszeit explain --docs testdata/docs "Hessen, Vorsitz, IT-Planungsrat"
  amtszeit explain --db press.db "Annika Busse, CIO, Hamburg"
  amtszeit explain --db press.db "Markus Richter, Vorsitz, IT-Planungsrat, 2024" --json
  amtszeit explain "Vera Lindholm ist seit 2020 Präsidentin des Bundesverwaltungsamts."
  amtszeit explain --published 2024-05-01 "Otto Brandes will nicht Landrat des Kreises Plön werden."
  amtszeit explain --rules testdata/market/own.rules - < testdata/market/markt.txt`

const exportHelp = `Writes the graph: the claims with their documents and sentences, and the tenures that follow from them.

  nquads .nq, trig .trig, jsonld .jsonld   RDF with a named graph for each document, and for the tenures of each post
  ntriples .nt, turtle .ttl                RDF without named graphs: each triple once
  csv .csv                                 a table of the tenures or, with --claims, of the claims
  jsonl .jsonl                             a tenure or a claim a line
  ftm .ftm.json, popolo .popolo.json       FollowTheMoney (the tenures of persons) and Popolo
  graphml .graphml, gexf .gexf             people and bodies with tenures as timed edges, for Gephi
  quickstatements .qs                      statements for Wikidata (P39, and P488 of chairs) where all items are known; those
                                           of the Länder are, others come from a file (--wikidata). What is to match is
                                           listed in such a file beside the output, or on standard error

--tenures, --claims, --body, --person and --at narrow what goes out. Without --format the ending of the file tells the format.
The output is sorted and depends on the documents alone: equal documents give equal bytes. A file is replaced only when the
new one is complete. Corrections count for tenures; claims are as the documents have them.`

const exportExamples = `  amtszeit export --format nquads | head
  amtszeit export --docs testdata/docs --format turtle --tenures --body IT-Planungsrat
  amtszeit export --db press.db -o press.jsonld
  amtszeit export --db press.db --at 2023 -o 2023.csv
  amtszeit export --db press.db --wikidata items.tsv -o press.qs`

const importHelp = `Reads N-Quads, N-Triples, Turtle, TriG and JSON-LD into the database: exports of another database, as a whole or narrowed,
give its documents and claims back. A graph that the database has is replaced by the one of the file. Tenures are left out,
since they are derived anew; statements in terms of others are kept. Contexts of JSON-LD have to stand in the file.

A file is stored only when all of it could be read; a fault is told with line and column.`

const importExamples = `  amtszeit import --db press.db press.nq
  amtszeit import --db press.db hamburg.ttl bremen.jsonld
  zcat press.nq.gz | amtszeit import --db press.db --format nquads -`

const queryHelp = `Queries the graph and prints each result as a line of JSON: in Gizmo, Cayley's query language (JavaScript), or with --lang
sparql in SPARQL 1.1 (SELECT, ASK, CONSTRUCT). The terms of the graph are those that amtszeit export shows, and its
prefixes are set: in SPARQL org:member, in Gizmo g.IRI("org:member"). A database holds the claims; an export holds the tenures
too, and --export queries it. The graph is only read. - reads the query from standard input. SPARQL reads the graph into
memory, 300 MB for a million quads; its default graph is that of all documents together, and GRAPH <urn:amtszeit:document:…> asks one.`

const queryExamples = `  amtszeit query 'g.V("<urn:amtszeit:body:Hamburg>").In(g.IRI("org:organization")).All()'
  amtszeit query --limit 5 'g.V().Has(g.IRI("foaf:name"), "Annika Busse").All()'
  amtszeit query --lang sparql 'SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name'
  amtszeit query --export press.ttl --lang sparql 'SELECT ?term { ?t a am:Tenure ; am:term ?term }'`

const compactHelp = `Writes the database anew without the space that replaced documents have left behind. It takes as much room again while
it works; an interruption leaves the old data as they were.`

const compactExamples = `  amtszeit compact --db press.db`

const timexHelp = `Prints the temporal expressions of texts with their TIMEX3 types and values. Relative expressions ("im vergangenen
Jahr") lean on the date of publication.

` + inputHelp

const timexExamples = `  echo "Seit Anfang Januar, also seit zwei Wochen." | amtszeit timex --published 2023-01-19
  amtszeit timex --format jsonl testdata/docs
  amtszeit timex --format timeml testdata/docs/2020-nrw-cio.txt`

const evalHelp = `Extracts the documents of a folder and compares what is found with what a reader wrote down: two files for each document,
ID.txt and ID.json. The table has precision, recall and F1, and how many are right, extra and missed, for

  persons      distinct people by full name, without titles
  bodies       distinct bodies by name or by any form in the text
  dates        temporal expressions; date values: their TIMEX3 values
  roles        holder and role of the claims, whatever the body
  offices      holder, role and body: the headline figure
  start, end   dates of the offices that were found
  status       current, former or future, of the same

Below it stands how far the confidence of the claims is deserved: of the offices found with a confidence of 0.9, nine in ten
should be right.

--errors lists each difference before the table: document, kind, missed, extra or wrong, and what, parted by tabs.`

const evalExamples = `  amtszeit eval testdata/gold
  amtszeit eval --errors testdata/gold | grep offices
  amtszeit eval --json --gazetteer testdata/market/words.tsv testdata/gold`

const checkHelp = `Checks files of rules (*.rules), the tables of words that the rules lean on, lists for --gazetteer and corrections (*.tsv): how
they are written, unknown classes, verbs and units, broken expressions, names that stand twice, rules without examples. It
runs the examples: the rule must give something, and the program the claims behind the arrow; of a counter-example the
rule must make nothing. Own rules must not change what the examples of the built-in rules give. Lists that are named
along with rules lend them their words. Without arguments it checks all that is built in.

With --db or --docs it names the corrections that change nothing of what the documents say, since a name in them is misspelt
or the document has gone.

Each fault is a line with file, line, column and what to change; the exit code is then 2.

A file of rules has lines "key value":

  rule greets
  match {person} grüßt als {office}
  give {person} holds {office}
  yes Vera Lindholm grüßt als Präsidentin des Bundesamts Kiel. => Vera Lindholm | Präsidentin | Bundesamt Kiel | current
  no Vera Lindholm grüßt die Präsidentin des Bundesamts Kiel.

extract/office/rules/10-names.rules explains all keys and names. A file with the name of a built-in one takes its place.`

const checkExamples = `  amtszeit check
  amtszeit check testdata/market/own.rules testdata/market/words.tsv
  amtszeit check extract/office/rules gazetteer/data
  amtszeit check --json testdata/market
  amtszeit check --docs testdata/tenures testdata/corrections.tsv`
