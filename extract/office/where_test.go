package office

import (
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

// TestTopic reads offices whose body stands elsewhere in the paragraph, in a text that is about another one.
func TestTopic(t *testing.T) {
	const about = "Die Sparkasse Holmgau und der Verkehrsverbund Elbgau haben Zahlen vorgelegt. Die Sparkasse Holmgau wächst.\n\n"
	for _, c := range []struct{ text, body string }{
		{"Das Landesamt für Umwelt hat Vera Lindholm zur Präsidentin gewählt.", "Landesamt für Umwelt"},
		{"Zur neuen Präsidentin hat die Handwerkskammer Osthessen Vera Lindholm gewählt.", "Handwerkskammer Osthessen"},
		{"Mit Vera Lindholm hat der Sportverein Ostbrook seit Mai eine neue Präsidentin.", "Sportverein Ostbrook"},
		{"Die Bürgerstiftung Werratal und ihre Präsidentin Vera Lindholm luden ein.", "Bürgerstiftung Werratal"},
		{"Bei den Stadtwerken Neuberg ist Vera Lindholm seit 2020 Präsidentin.", "Stadtwerke Neuberg"},
		{"Vera Lindholm wechselt als Präsidentin zu den Stadtwerken Neuberg.", "Stadtwerke Neuberg"},
		{"Für die Universität Marbach sprach Präsidentin Vera Lindholm.", "Universität Marbach"},
		{"An der Spitze des Klinikums Kranachtal steht Vera Lindholm als Präsidentin.", "Klinikum Kranachtal"},
		{"Das Klinikum Kranachtal wächst. „Das ist gut“, sagt Präsidentin Vera Lindholm.", "Klinikum Kranachtal"},
		{"Führungswechsel beim Zweckverband Wasser Obere Saale. Neue Präsidentin wird Vera Lindholm.", "Zweckverband Wasser Obere Saale"},
		// the text's own: what doesn't open a sentence is no topic, and a government appoints others
		{"Präsidentin Vera Lindholm lobte das Klinikum Kranachtal.", "Sparkasse Holmgau"},
		{"Sie arbeitet gern mit der Universität Marbach. Das sagte Präsidentin Vera Lindholm.", "Sparkasse Holmgau"},
		{"Die Landesregierung hat Vera Lindholm zur Präsidentin bestellt.", "Sparkasse Holmgau"},
		{"Wie das Klinikum Kranachtal mitteilt, kam auch Präsidentin Vera Lindholm.", "Sparkasse Holmgau"},
	} {
		found := ""
		for _, x := range find(t, about+c.text, graph.Date("2024-05-01")) {
			if x.Holder == "Vera Lindholm" && x.Role == "Präsidentin" {
				found = x.Body
			}
		}
		if found != c.body {
			t.Errorf("%s gives Vera Lindholm in %q, want %q", c.text, found, c.body)
		}
	}
}
