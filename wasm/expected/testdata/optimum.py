"""The greatest likelihoods of expected_test.go, found by another road: the
errors in scipy, the initial state by least squares, and the parameters by
differential evolution, which looks everywhere, and then Nelder and Mead.

Debian 12: python3 testdata/optimum.py FILE... with the files of series.R
(numpy 1.24.2, scipy 1.10.1)
"""

import sys

import numpy
from scipy.optimize import differential_evolution, minimize


def errors(y, alpha, beta, phi, gamma, state, season):
    """One row of errors for each column of y, from the given initial states."""
    level, trend = state
    season = [s.copy() for s in season]
    out = []
    for t in range(y.shape[0]):
        e = y[t] - level - phi * trend - season[t % 12]
        level, trend = level + phi * trend + alpha * e, phi * trend + beta * e
        season[t % 12] = season[t % 12] + gamma * e
        out.append(e)
    return numpy.array(out), level, trend, season


def fit(y, seasonal):
    unknowns = 13 if seasonal else 2
    scale, middle = numpy.std(y), numpy.mean(y)
    z = (y - middle) / scale

    def solve(p):
        alpha, phi = p[0], p[2]
        beta = 1e-4 + p[1] * (alpha - 1e-4)
        gamma = 1e-4 + p[3] * (1 - alpha - 1e-4) if seasonal else 0.0
        columns = numpy.zeros((len(z), unknowns + 1))
        columns[:, -1] = z
        unit = numpy.eye(unknowns + 1)
        season = [unit[2 + i] if seasonal and i < 11 else 0 * unit[0] for i in range(12)]
        if seasonal:
            season[11] = -unit[2:13].sum(axis=0)
        e, level, trend, season = errors(
            columns, alpha, beta, phi, gamma, (unit[0], unit[1]), season
        )
        x = -numpy.linalg.lstsq(e[:, :-1], e[:, -1], rcond=None)[0]
        weights = numpy.append(x, 1)
        sse = numpy.sum((e @ weights) ** 2)
        return sse, level @ weights, trend @ weights, [s @ weights for s in season], (
            alpha, beta, phi, gamma,
        )

    bounds = [(1e-4, 0.9999), (0, 1), (0.8, 0.98), (0, 1)][: 4 if seasonal else 3]
    f = lambda p: numpy.log(solve(p)[0])
    p = differential_evolution(f, bounds, seed=1, tol=1e-8, popsize=12).x
    p = minimize(f, p, method="Nelder-Mead", bounds=bounds,
                 options=dict(xatol=1e-10, fatol=1e-13, maxiter=4000)).x
    sse, level, trend, season, parameters = solve(p)
    n = len(y)
    print("   ", *map(repr, parameters))
    print("    log-likelihood", repr(-n / 2 * (numpy.log(2 * numpy.pi * sse * scale**2 / n) + 1)))
    for h in (1, 2, 12, 13, 24):
        damping = sum(parameters[2] ** i for i in range(1, h + 1))
        print("   ", h, repr((level + damping * trend + season[(n + h - 1) % 12]) * scale + middle))


for path in sys.argv[1:]:
    for seasonal in (False, True):
        print(path, "season" if seasonal else "no season")
        fit(numpy.loadtxt(path), seasonal)
