// Package selection finds single values of an order without sorting, where the
// sorting would be most of the work.
package selection

// Nth returns the value that stands at place k, from 0, when x is sorted, and
// reorders x so that nothing before place k is larger. x holds no NaN, and k is
// one of its places. It takes O(n) time on average.
//
// Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4
// (1961) 321–322, doi:10.1145/366622.366647, with the median of three as pivot.
func Nth(x []float64, k int) float64 {
	low, high := 0, len(x)-1
	for low < high {
		pivot := middleOf(x[low], x[low+(high-low)/2], x[high])
		i, j := low, high
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for x[j] > pivot {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			high = j
		case k >= i:
			low = i
		default:
			return x[k]
		}
	}
	return x[k]
}

func middleOf(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}
