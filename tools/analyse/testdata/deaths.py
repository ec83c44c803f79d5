"""The reference values of analyse_test.go.

Debian 12: python3 testdata/deaths.py
(numpy 1.24.2, pandas 1.5.3, scipy 1.10.1, statsmodels 0.13.5)
"""

import pathlib

import numpy
import pandas
from scipy import stats

y = pandas.read_csv(pathlib.Path(__file__).with_name("deaths.csv")).value
print("theil_sen", *map(repr, stats.theilslopes(y, numpy.arange(len(y)), method="separate")))
print("mann_kendall.s", numpy.sum([numpy.sum(numpy.sign(y[i + 1 :] - y[i])) for i in range(len(y))]))
print("yoy", repr(y.pct_change(12).iloc[-1]), "rolling12", y.rolling(12).sum().iloc[-1])
print("volatility", repr(numpy.std(numpy.diff(numpy.log(y))[-12:], ddof=1)))
d = y.diff(12).dropna()
print("robust_z", repr((d.iloc[-1] - d.median()) / (1.4826 * (d - d.median()).abs().median())))
ranks = y.rank()
u = [2 * ranks[:k].sum() - k * (len(y) + 1) for k in range(1, len(y))]
print("pettitt", numpy.max(numpy.abs(u)), 1 + numpy.argmax(numpy.abs(u)))
