package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"slices"
)

// paletteSize is how many colours a card has. More are not seen: it is the
// colours of one chart and of words, and what lies between them and white.
const paletteSize = 64

// fewColours returns a PNG with at most paletteSize colours, each pixel in the
// nearest of them. Equal pictures give equal bytes.
func fewColours(content []byte) ([]byte, error) {
	decoded, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	whole, ok := decoded.(*image.NRGBA)
	if !ok {
		return nil, fmt.Errorf("the picture is a %T, want one of 8 bits with opacity", decoded)
	}
	bounds := whole.Bounds()
	pixels := make([]color.NRGBA, 0, bounds.Dx()*bounds.Dy())
	counts := map[color.NRGBA]int{}
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			c := whole.NRGBAAt(x, y)
			pixels = append(pixels, c)
			counts[c]++
		}
	}
	palette, places := nearest(counts)
	few := image.NewPaletted(image.Rect(0, 0, bounds.Dx(), bounds.Dy()), palette)
	for i, c := range pixels {
		few.Pix[i] = places[c]
	}
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, few)
	return out.Bytes(), err
}

// nearest chooses a palette: again and again the colour for which, by how far
// it is from those chosen and in how many pixels it stands, most is gained. It
// returns for each colour the place of the nearest one.
func nearest(counts map[color.NRGBA]int) (color.Palette, map[color.NRGBA]uint8) {
	type shade struct {
		color.NRGBA
		pixels, far int // far from the nearest of the palette
		place       uint8
	}
	var shades []shade
	for c, n := range counts {
		shades = append(shades, shade{NRGBA: c, pixels: n, far: 1 << 11})
	}
	slices.SortFunc(shades, func(a, b shade) int {
		return cmp.Or(cmp.Compare(b.pixels, a.pixels), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B), cmp.Compare(a.A, b.A))
	})
	gain := func(s shade) int { return min(s.far, 1<<11) * s.pixels }
	var palette color.Palette
	for len(palette) < min(paletteSize, len(shades)) {
		best := slices.MaxFunc(shades, func(a, b shade) int { return cmp.Compare(gain(a), gain(b)) }).NRGBA
		for i := range shades {
			if d := distance(shades[i].NRGBA, best); len(palette) == 0 || d < shades[i].far {
				shades[i].far, shades[i].place = d, uint8(len(palette))
			}
		}
		palette = append(palette, best)
	}
	places := map[color.NRGBA]uint8{}
	for _, s := range shades {
		places[s.NRGBA] = s.place
	}
	return palette, places
}

// distance is the square of how far two colours are apart, green counting most
// and red least, about as the eye has it.
func distance(a, b color.NRGBA) int {
	r, g, bl, al := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B), int(a.A)-int(b.A)
	return 2*r*r + 4*g*g + 3*bl*bl + 9*al*al
}
