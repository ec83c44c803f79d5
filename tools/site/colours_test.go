package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// drawnPNG returns a PNG of which each pixel has the colour that a function gives it.
func drawnPNG(t *testing.T, side int, of func(x, y int) color.NRGBA) []byte {
	t.Helper()
	whole := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			whole.SetNRGBA(x, y, of(x, y))
		}
	}
	var out bytes.Buffer
	// The encoder drops the opacity of a picture that has none to tell.
	whole.SetNRGBA(0, 0, color.NRGBA{})
	if err := png.Encode(&out, whole); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAPictureOfFewColoursKeepsThem(t *testing.T) {
	of := func(x, y int) color.NRGBA { return color.NRGBA{uint8(x * 4), uint8(255 - x), 7, 255} }
	small, err := fewColours(drawnPNG(t, 60, of))
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	for x := 1; x < 60; x++ {
		if c := color.NRGBAModel.Convert(got.At(x, 5)); c != of(x, 5) {
			t.Errorf("column %d is %v, want %v", x, c, of(x, 5))
		}
	}
}

func TestAPictureOfManyColoursHasFewAndNearOnes(t *testing.T) {
	of := func(x, y int) color.NRGBA { return color.NRGBA{uint8(2 * x), uint8(2 * x), uint8(2 * x), 255} }
	whole := drawnPNG(t, 128, of)
	small, err := fewColours(whole)
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(got.(*image.Paletted).Palette); n != paletteSize {
		t.Errorf("%d colours, want %d", n, paletteSize)
	}
	for x := 1; x < 128; x++ {
		// 64 of 128 greys at steps of 2: none is farther than 2 steps from a chosen one
		r, _, _, _ := got.At(x, 1).RGBA()
		if d := int(r>>8) - 2*x; d < -4 || d > 4 {
			t.Errorf("grey %d has become %d", 2*x, r>>8)
		}
	}
	if again, err := fewColours(whole); err != nil || !bytes.Equal(small, again) {
		t.Errorf("the same picture has %d bytes again, error %v, want the same %d", len(again), err, len(small))
	}
}

func TestWhatIsNoPictureIsRefused(t *testing.T) {
	if _, err := fewColours([]byte("no picture")); err == nil {
		t.Error("want an error")
	}
}
