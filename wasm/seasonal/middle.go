package seasonal

import "slices"

// middle returns the two middle values of x as stl of R 4.2.2 selects them, and
// leaves x in another order. With an odd number of values both are the median.
//
// The exact median would be the better scale, and the one of the paper. But R
// asks its partial sort for the two places in descending order, against the
// contract of that sort; so where a partition falls just between the two, it
// finishes one side only, and what it returns for the other is a value near the
// middle. That is the case in about one of ten sorts of an even number of
// values, and moves the parts by up to 3e-4 of the range of the series. Who
// checks our figures does it with R, so we select as R does; statsmodels takes
// the exact median.
func middle(x []float64) (lower, upper float64) {
	hi := len(x) / 2
	lo := len(x) - 1 - hi
	i, j := 0, len(x)-1
	for j-i > 10 {
		l, k := partition(x, i, j)
		left := lo <= l
		if l-i > j-k {
			left = hi < k
		}
		if left {
			j = l
		} else {
			i = k
		}
	}
	slices.Sort(x[i : j+1])
	return x[lo], x[hi]
}

// partition reorders x[i:j+1] so that nothing up to l is above what stands from
// k > l on. The pivot is the median of the first, the middle and the last value.
//
// Source: R. C. Singleton, "Algorithm 347: An Efficient Algorithm for Sorting
// with Minimal Storage", Communications of the ACM 12 (1969) 185–187.
func partition(x []float64, i, j int) (l, k int) {
	m := (i + j) / 2
	if x[i] > x[m] {
		x[i], x[m] = x[m], x[i]
	}
	if x[j] < x[m] {
		x[j], x[m] = x[m], x[j]
		if x[i] > x[m] {
			x[i], x[m] = x[m], x[i]
		}
	}
	pivot := x[m]
	l, k = j, i
	for {
		for l--; x[l] > pivot; l-- {
		}
		for k++; x[k] < pivot; k++ {
		}
		if k > l {
			return l, k
		}
		x[l], x[k] = x[k], x[l]
	}
}
