Q2	P39	Q4	P580	+2016-00-00T00:00:00Z/9	P582	+2022-10-00T00:00:00Z/10	P1366	Q5
Q5	P39	Q4	P580	+2022-10-19T00:00:00Z/11	P1365	Q2	S854	"https://example.org/presse?id=1&lang=de"	S1683	de:"„Jens-Peter O'Beispiel“ – Präsident, <BSI> & "mehr"; und so."	S577	+2024-05-06T00:00:00Z/11
Q3	P488	Q1	P580	+2023-01-00T00:00:00Z/10	P1268	Q1199	S854	"https://example.org/presse?id=1&lang=de"	S1683	de:"„Erika Muster“ – Vorsitzende, <Musterrat> & "mehr"; und so."	S577	+2024-05-06T00:00:00Z/11
