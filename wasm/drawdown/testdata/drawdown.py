"""The reference values of drawdown_test.go.

Debian 12: python3 testdata/drawdown.py (numpy 1.24.2)
"""

import numpy

i = numpy.arange(120)
y = 1013 + 5 * i + i * i * 37 % 611 - i * i * i % 457
depth = 1 - y / numpy.maximum.accumulate(y)
trough = int(numpy.argmax(depth))
peak = int(numpy.argmax(y[:trough]))
back = numpy.flatnonzero(y[trough:] >= y[peak]) + trough
until = back[0] if len(back) else len(y)
print("peak", peak, "trough", trough, "depth", repr(depth[trough]))
print("under water", numpy.sum(y[peak:until] < y[peak]), "recovered", back[:1])
print("regained", repr((y[-1] - y[trough]) / (y[peak] - y[trough])))
