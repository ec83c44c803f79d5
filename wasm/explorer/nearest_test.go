package explorer

import (
	"os"
	"strings"
	"testing"
)

func TestWhatAnAddressLacksIsToldWithWhatToDo(t *testing.T) {
	for _, c := range []struct{ link, want string }{
		{"?country=Germany", `There is no partner with the code "Germany" in the data. The code of Germany is DEU.`},
		{"?country=USA~de", `There is no partner with the code "de" in the data. The code of Germany is DEU.`},
		{"?country=jpn", `There is no partner with the code "jpn" in the data. The code of Japan is JPN.`},
		{"?country=QQQ", `There is no partner with the code "QQQ" in the data. The list to add partners from has all that there are.`},
		{"?scope=123", `The data hold no "export" of "123" reported by "CHN". What they hold can be chosen under Data.`},
		{"?tab=table&sort=size", `There is no column "size" to sort by; there are name, level, mom, yoy and share, month, and the code of each partner.`},
		{"?tab=events&tableFilter=gossip", `There are no events of the kind "gossip"; there are `},
		{"?measure=usd", `The address asks for "measure", which this version cannot show. Without that the address leads to the view.`},
		{"?tab=pie", `There is no tab "pie"; there are `},
		{"?show=size", `There is no measure "size"; there are level, `},
		{"?tab=month&style=poem", `There is no style "poem": there are wire, office and plain.`},
		{"?time=2025-13", `is not a time such as 2025-09 or 2024-01..2025-09.`},
		{"?asof=yesterday", `"yesterday" is not a date such as 2025-10-20.`},
		{"?yScale=cubic", `it may be `},
	} {
		_, err := bundled(t).Read(c.link)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.link, err, c.want)
		}
	}
}

func TestNamesOfThePagesLanguageLeadToCodes(t *testing.T) {
	data, err := files()
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("../language/tables/de.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Speak(Speech{Code: "de", Table: string(table)}); err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"Deutschland", "Germany"} {
		_, err := x.Read("?country=" + code)
		if err == nil || !strings.HasSuffix(err.Error(), "Der Code für Deutschland ist DEU.") {
			t.Errorf("%s: %v", code, err)
		}
	}
}
