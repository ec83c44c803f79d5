package group

import "lodestone/dataset/parquet"

// sum adds the next values of the page to their cells, of which some may be
// missing.
func (r *reader) sum(cells []int32, some bool) {
	switch v := r.page.Values; v.Type {
	case parquet.Int32:
		add(r, v.Int32s(), cells, some)
	case parquet.Int64:
		add(r, v.Int64s(), cells, some)
	case parquet.Float:
		add(r, v.Floats(), cells, some)
	default:
		add(r, v.Doubles(), cells, some)
	}
}

// add adds values to their cells. That 0 is added to each makes 0 of −0.
func add[N int32 | int64 | float32 | float64](r *reader, values []N, cells []int32, some bool) {
	sums, codes := r.sums, r.page.Codes
	var levels []byte
	if r.page.Levels != nil {
		levels = r.page.Levels[r.at:][:len(cells)]
	}
	r.at += len(cells)
	if codes != nil {
		codes = codes[r.value:]
	} else {
		values = values[r.value:]
	}
	switch {
	case levels != nil || some:
		r.value += addSome(sums, values, codes, levels, cells)
		return
	case codes != nil:
		for i, code := range codes[:len(cells)] {
			sums[cells[i]] += float64(values[code]) + 0
		}
	default:
		for i, n := range values[:len(cells)] {
			sums[cells[i]] += float64(n) + 0
		}
	}
	r.value += len(cells)
}

// addSome does so where a value or a cell may be missing, and returns how many
// values there were.
func addSome[N int32 | int64 | float32 | float64](sums []float64, values []N, codes []int32, levels []byte, cells []int32) (next int) {
	for i, cell := range cells {
		if levels != nil && levels[i] == 0 {
			continue
		}
		if cell >= 0 {
			sums[cell] += float64(values[place(codes, 0, next)]) + 0
		}
		next++
	}
	return next
}
