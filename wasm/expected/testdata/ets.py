"""Reference values of expected_test.go.

Debian 12: python3 testdata/ets.py FILE... with the files of series.R
(numpy 1.24.2, pandas 1.5.3, scipy 1.10.1, statsmodels 0.13.5)
"""

import sys
import warnings

import numpy
import pandas
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    y = pandas.Series(numpy.loadtxt(path))
    for seasonal in (None, "add"):
        if seasonal and len(y) < 36:
            continue
        model = ETSModel(
            y,
            error="add",
            trend="add",
            damped_trend=True,
            seasonal=seasonal,
            seasonal_periods=12 if seasonal else None,
        )
        fit = model.fit(disp=False, maxiter=10000, ftol=1e-14, gtol=1e-10)
        print(path, "season" if seasonal else "no season")
        for name, value in zip(model.param_names, fit.params):
            print("   ", name, repr(value))
        print("    log-likelihood", repr(fit.llf), "SSE", repr(fit.sse))
        band = fit.get_prediction(len(y), len(y) + 23).summary_frame(alpha=0.05)
        for h in (1, 2, 12, 13, 24):
            print("   ", h, *map(repr, band.iloc[h - 1]))
