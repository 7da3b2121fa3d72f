"""SciPy over the columns of two files of float32: the tests that people run in a loop. The last line is seconds, reading not counted."""

import sys
import time

import numpy
from scipy import stats
from scipy.spatial.distance import jensenshannon

folder, rows, numbers, categories = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
past = numpy.fromfile(folder + "/past.f4", dtype="<f4").reshape(-1, rows)
present = numpy.fromfile(folder + "/present.f4", dtype="<f4").reshape(-1, rows)
BINS = 20


def shares(counts):
    return numpy.maximum(counts, 0.5) / counts.sum()


def number(a, b):
    ks = stats.ks_2samp(a, b)
    wasserstein = stats.wasserstein_distance(a, b) / numpy.std(a)
    edges = numpy.quantile(a, numpy.linspace(0, 1, BINS + 1)[1:-1])
    p, q = (shares(numpy.bincount(numpy.searchsorted(edges, v), minlength=BINS)) for v in (a, b))
    return ks.statistic, ks.pvalue, wasserstein, numpy.sum((q - p) * numpy.log(q / p)), jensenshannon(p, q, base=2)


def category(a, b):
    counts = numpy.array([numpy.bincount(v.astype(numpy.int64), minlength=8) for v in (a, b)])
    p, q = shares(counts[0]), shares(counts[1])
    return stats.chi2_contingency(counts, correction=False)[:2], numpy.sum((q - p) * numpy.log(q / p)), jensenshannon(p, q, base=2)


started = time.perf_counter()
found = [number(past[c], present[c]) for c in range(numbers)]
found += [category(past[c], present[c]) for c in range(numbers, numbers + categories)]
seconds = time.perf_counter() - started
print(seconds, sum(f[0] for f in found[:numbers]))
