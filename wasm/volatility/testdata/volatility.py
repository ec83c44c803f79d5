"""The reference values of volatility_test.go.

Debian 12: python3 testdata/volatility.py (numpy 1.24.2, scipy 1.10.1)
"""

import numpy
from scipy import stats

i = numpy.arange(60)
y = 1013 + 5 * i + i * i * 37 % 611 - i * i * i % 457
changes = numpy.diff(numpy.log(y))
for window in (12, 24):
    now = numpy.std(changes[-window:], ddof=1)
    before = numpy.std(changes[-2 * window : -window], ddof=1)
    print(window, repr(now), repr(now / before))

y = y.astype(float)
y[[50, 55]] = numpy.nan
print("gaps", repr(numpy.nanstd(numpy.diff(numpy.log(y))[-24:], ddof=1)))
print("usual ratios", numpy.sqrt(stats.f.ppf([0.025, 0.975], 11, 11)))
