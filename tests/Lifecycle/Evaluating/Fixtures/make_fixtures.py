"""Makes measures.json and linear.json: what scikit-learn 1.2.1 says of small tables.

Run: /usr/bin/python3 make_fixtures.py   (in this folder; the same bytes each time)
Scores are multiples of 1/1024, so that float and double hold the same numbers and classes sum to 1.
Unequal weights are whole numbers: a row of weight 3 is the row three times.
"""
import json
import warnings

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler

warnings.filterwarnings("ignore")
STEP = 1024
NAIVE = 2.5
BAND = {0.025: -3.5, 0.9: 2.25, 0.975: 4.0}
random = np.random.default_rng(20260101)


def numbers(values):
    return [float(v) for v in np.asarray(values).ravel()]


def regression(name, labels, scores, weights):
    return {
        "name": name, "classes": 1, "labels": numbers(labels), "scores": numbers(scores), "weights": [int(w) for w in weights],
        "naiveError": NAIVE, "quantiles": {str(level): shift for level, shift in BAND.items()},
        "expected": {
            "Mae": metrics.mean_absolute_error(labels, scores, sample_weight=weights),
            "Rmse": metrics.mean_squared_error(labels, scores, sample_weight=weights, squared=False),
            "RSquared": metrics.r2_score(labels, scores, sample_weight=weights),
            "Mase": metrics.mean_absolute_error(labels, scores, sample_weight=weights) / NAIVE,
            **{f"Pinball({level})": metrics.mean_pinball_loss(labels, scores + shift, sample_weight=weights, alpha=level)
               for level, shift in BAND.items()},
            "Coverage(0.95)": float(np.average((labels - scores >= BAND[0.025]) & (labels - scores <= BAND[0.975]), weights=weights)),
            "Coverage(0.5)": None,
        },
    }


def calibration(l, s, bins):
    place = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], s)  # as calibration_curve does it
    said, seen = calibration_curve(l, s, n_bins=bins)[::-1]
    return float(np.sum(np.bincount(place, minlength=bins)[np.unique(place)] / len(l) * np.abs(said - seen)))


def binary(name, labels, scores, weights, threshold=0.5):
    rows = np.repeat(np.arange(len(labels)), weights)
    l, s = np.asarray(labels)[rows], np.asarray(scores)[rows]
    one_class = len(set(l)) < 2
    told = (s >= threshold).astype(int)
    wrong = metrics.confusion_matrix(l, told, labels=[0, 1])
    return {
        "name": name, "classes": 1, "labels": numbers(labels), "scores": numbers(scores), "weights": [int(w) for w in weights],
        "threshold": threshold,
        "expected": {
            "AveragePrecision": None if l.sum() == 0 else metrics.average_precision_score(l, s),
            "RocAuc": None if one_class else metrics.roc_auc_score(l, s),
            "LogLoss": metrics.log_loss(l, s.astype(np.float64), labels=[0, 1]),
            "Brier": metrics.brier_score_loss(l, s),
            "Ece": calibration(l, s, 10),
            "Ece(4)": calibration(l, s, 4),
            "Precision": None if told.sum() == 0 else metrics.precision_score(l, told),
            "Recall": None if l.sum() == 0 else metrics.recall_score(l, told),
            "F1": None if l.sum() == 0 else metrics.f1_score(l, told),
            "Mcc": metrics.matthews_corrcoef(l, told),
            "Accuracy": metrics.accuracy_score(l, told),
            "ExpectedCost(1, 12.5)": float((wrong * [[0, 1], [12.5, 0]]).sum() / len(l)),
        },
    }


def multiclass(name, labels, scores, weights, classes):
    told = scores.argmax(1)
    rows = np.repeat(np.arange(len(labels)), weights)
    table = metrics.precision_recall_fscore_support(labels[rows], told[rows], labels=range(classes), zero_division=0)
    return {
        "name": name, "classes": classes, "labels": numbers(labels), "scores": numbers(scores), "weights": [int(w) for w in weights],
        "expected": {
            "MicroAccuracy": metrics.accuracy_score(labels, scores.argmax(1), sample_weight=weights),
            "MacroAccuracy": metrics.balanced_accuracy_score(labels, scores.argmax(1), sample_weight=weights),
            "MulticlassLogLoss": metrics.log_loss(labels, scores, sample_weight=weights, labels=list(range(classes))),
        },
        "table": [numbers(column) for column in zip(*table)],
    }


def probabilities(rows, classes):
    cuts = np.sort(random.integers(0, STEP + 1, (rows, classes - 1)), axis=1)
    edges = np.hstack([np.zeros((rows, 1)), cuts, np.full((rows, 1), STEP)])
    return np.diff(edges, axis=1) / STEP


def cases():
    ones = lambda n: np.ones(n, int)
    uneven = lambda n: random.integers(0, 5, n)
    n = 60
    values = np.round(random.normal(10, 4, n) * STEP) / STEP
    guesses = np.round((values + random.normal(0, 2, n)) * STEP) / STEP
    yield regression("numbers", values, guesses, ones(n))
    yield regression("numbers with unequal weights", values, guesses, uneven(n))
    yield regression("numbers told exactly", values, values, ones(n))
    yield regression("numbers far from zero", values + 4096, guesses + 4096, uneven(n))
    n = 200
    labels = (random.random(n) < 0.2).astype(int)
    scores = np.clip(np.round((0.3 * labels + random.random(n) * 0.7) * STEP), 0, STEP) / STEP
    coarse = np.round(scores * 8) / 8
    yield binary("probabilities", labels, scores, ones(n))
    yield binary("probabilities with unequal weights", labels, scores, uneven(n))
    yield binary("probabilities with many ties", labels, coarse, ones(n))
    yield binary("probabilities with ties and unequal weights", labels, coarse, uneven(n))
    yield binary("one score for all", labels, np.full(n, 0.25), uneven(n))
    yield binary("no alarms", labels, scores / 2, ones(n), 0.75)
    yield binary("alarms on all", labels, scores, uneven(n), 0.0)
    yield binary("a threshold that is a score of many", labels, coarse, uneven(n), 0.375)
    yield binary("perfect", labels, labels.astype(float), ones(n))
    yield binary("wrong and certain", labels, 1.0 - labels, ones(n))
    yield binary("no positives", np.zeros(20, int), scores[:20], ones(20))
    yield binary("positives alone", np.ones(20, int), scores[:20], ones(20))
    n = 120
    truth = random.integers(0, 4, n)
    shares = probabilities(n, 4)
    yield multiclass("classes", truth, shares, ones(n), 4)
    yield multiclass("classes with unequal weights", truth, shares, uneven(n) + 1, 4)
    yield multiclass("classes told exactly", truth, np.eye(4)[truth], ones(n), 4)
    yield multiclass("a class without rows", truth % 3, shares, ones(n), 4)


def linear():
    n, held = 300, 40
    x = np.round(random.normal(0, 1, (n + held, 4)) * [1, 100, 0.01, 5] * STEP) / STEP
    y = np.round((x @ [2, 0.05, -30, 0.5] + 7 + random.normal(0, 1, n + held)) * STEP) / STEP
    yes = (y > 8).astype(int)
    scaler = StandardScaler().fit(x[:n])
    a, b = scaler.transform(x[:n]), scaler.transform(x[n:])
    return {
        "features": [numbers(r) for r in x], "labels": numbers(y), "yes": numbers(yes), "training": n,
        "leastSquares": numbers(LinearRegression().fit(a, y[:n]).predict(b)),
        "ridge": numbers(Ridge(alpha=1e-6 * n).fit(a, y[:n]).predict(b)),
        "logistic": numbers(LogisticRegression(C=1.0, tol=1e-10, max_iter=10000).fit(a, yes[:n]).predict_proba(b)[:, 1]),
    }


def write(name, value):
    with open(name, "w", newline="\n") as file:
        json.dump(value, file, indent=None, separators=(",", ":"))
        file.write("\n")


write("measures.json", {"madeBy": f"scikit-learn {sklearn.__version__}", "cases": list(cases())})
write("linear.json", {"madeBy": f"scikit-learn {sklearn.__version__}", **linear()})
