//go:build !js

package slice

import (
	"errors"
	"testing"

	"lodestone/dataset/importer"
)

func TestQuestionsThatCannotBeAnswered(t *testing.T) {
	manifest := []byte(archive)
	for _, test := range []struct {
		ask  Ask
		says string
	}{
		{Ask{Commodity: "磁石", Manifest: manifest}, "“磁石” is no code of goods."},
		{Ask{From: "2025-13", Manifest: manifest}, "“2025-13” is not a month."},
		{Ask{To: "May", Manifest: manifest}, "“May” is not a month."},
		{Ask{Partners: []string{"USA", "中国"}, Manifest: manifest}, "“中国” is no code of a country."},
		{Ask{Reporters: []string{"ß"}, Manifest: manifest}, "“ß” is no code of a country."},
		{Ask{Commodity: "2846", Manifest: manifest}, "None of the 6 files has rows of what is asked for."},
		{Ask{Commodity: "85051110", From: "2030-01", Manifest: manifest}, "None of the 6 files has rows of what is asked for."},
	} {
		_, err := Begin(test.ask)
		var refused *importer.Refusal
		if !errors.As(err, &refused) || err.Error() != test.says {
			t.Errorf("%v, want %s", err, test.says)
		}
	}
}
