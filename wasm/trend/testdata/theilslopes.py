# Prints the reference values of TheilSen in ../reference_test.go; run it here:
#   python3 theilslopes.py
# SciPy 1.10.1 and NumPy 1.24.2 (Debian 12, python3-scipy).
import numpy as np
from scipy.stats import theilslopes

for name in ["lakehuron", "nottem", "gaps"]:
    y = np.array([float(v.replace("NA", "nan")) for v in open(name + ".txt")])
    known = ~np.isnan(y)
    slope, intercept, low, high = theilslopes(y[known], np.arange(len(y))[known], 0.95)
    print(name, "{%.15g, %.15g, %.15g, %.15g}" % (slope, intercept, low, high))
