"""The reference values of concentration_test.go.

Debian 12: python3 testdata/concentration.py (numpy 1.24.2, scipy 1.10.1)
"""

import numpy
from scipy import stats

for amounts in (
    [590.2, 421, 402.75, 312.5, 0, 96.1, 33.3, 8, 0.4],
    [30, 30, 20, 20],
):
    shares = numpy.array(amounts) / numpy.sum(amounts)
    print(amounts)
    print("  index", repr(numpy.sum(shares**2)))
    print("  two largest", repr(numpy.sum(numpy.sort(shares)[-2:])))
    print("  entropy", repr(stats.entropy(amounts)))
