package claim

import "testing"

func TestADescriptionIsCalledByItsNounAndCode(t *testing.T) {
	for _, c := range []struct{ description, code, want string }{
		{"", "", ""},
		{"tungsten bars", "81019400", "tungsten bars"},
		{"HS 8112 92", "811292", "HS 8112 92"},
		{"gallium, unwrought; powders", "81129210", "gallium (HS 81129210)"},
		{"Permanent magnets (of metal)", "850511", "permanent magnets (HS 850511)"},
		{"Fish; fresh or chilled, salmon", "030213", "fish (HS 030213)"},
		{"other, not sintered", "85051900", "HS 85051900"},
		{"; , (", "85051900", "HS 85051900"},
	} {
		if got := Called(c.description, c.code); got != c.want {
			t.Errorf("%q: %q, want %q", c.description, got, c.want)
		}
	}
}
