"""Makes curves.json: what scikit-learn 1.2.1 says of the curves of small tables.

Run: /usr/bin/python3 make_curves.py   (in this folder; the same bytes each time)
Scores are multiples of 1/1024, so that float and double hold the same numbers. The first point of roc_curve has
a threshold of its own making and the last of precision_recall_curve has none: both are null here.
"""
import json

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve

STEP = 1024
random = np.random.default_rng(20260102)


def numbers(values):
    return [float(v) for v in values]


def points(x, y, thresholds):
    return [[float(a), float(b), None if t is None else float(t)] for a, b, t in zip(x, y, thresholds)]


def case(name, labels, scores):
    false_rate, true_rate, down = metrics.roc_curve(labels, scores, drop_intermediate=False)
    precision, recall, up = metrics.precision_recall_curve(labels, scores)
    share, told = calibration_curve(labels, scores, n_bins=10, strategy="uniform")
    return {
        "name": name, "labels": numbers(labels), "scores": numbers(scores),
        "roc": points(false_rate, true_rate, [None, *down[1:]]),
        "precisionRecall": points(recall, precision, [*up, None]),
        "reliability": [numbers(pair) for pair in zip(told, share)],
        "averagePrecision": metrics.average_precision_score(labels, scores),
        "rocAuc": metrics.roc_auc_score(labels, scores),
    }


def cases():
    n = 150
    labels = (random.random(n) < 0.3).astype(int)
    scores = np.clip(np.round((0.3 * labels + random.random(n) * 0.7) * STEP), 0, STEP) / STEP
    yield case("probabilities", labels, scores)
    yield case("probabilities with many ties, on the borders of bins too", labels, np.round(scores * 8) / 8)
    yield case("perfect", labels, labels.astype(float))
    yield case("one score for all", labels, np.full(n, 0.25))
    yield case("wrong way round", labels, 1.0 - scores)


with open("curves.json", "w", newline="\n") as file:
    json.dump({"madeBy": f"scikit-learn {sklearn.__version__}", "cases": list(cases())}, file, separators=(",", ":"))
    file.write("\n")
