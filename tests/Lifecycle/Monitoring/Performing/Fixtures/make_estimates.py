"""Makes estimates.json: what scikit-learn 1.2.1 and NumPy say of rows that are positive with a known probability.

Run: /usr/bin/python3 make_estimates.py   (in this folder; the same bytes each time)
A row of probability p is a positive of weight p and a negative of weight 1 - p; scikit-learn takes the weights.
Intervals are those of means and ratios of sums over blocks, by the textbook's residuals.
Scores are multiples of 1/1024, so that float and double hold the same numbers.
"""
import json

import numpy as np
import scipy
import sklearn
from scipy import stats
from sklearn import metrics

STEP = 1024
random = np.random.default_rng(20260301)


def numbers(values):
    return [float(v) for v in np.asarray(values).ravel()]


def at_budget(scores, p, share):
    """Positives among a share of rows with the highest scores, ties at random."""
    alarms = int(np.ceil(share * len(scores) - 1e-9))
    cut = np.sort(scores)[::-1][alarms - 1]
    above, tied = scores > cut, scores == cut
    return p[above].sum() + p[tied].sum() * (alarms - above.sum()) / tied.sum(), alarms


def estimate(name, scores, edges, shares, threshold, budget):
    p = np.asarray(shares)[np.searchsorted(edges, scores, side="left")]
    y = np.repeat([1, 0], len(scores))
    s, w = np.tile(scores, 2), np.concatenate([p, 1 - p])
    told = (s >= threshold).astype(int)
    hits, alarms = at_budget(scores, p, budget)
    return {
        "name": name, "scores": numbers(scores), "edges": numbers(edges), "shares": numbers(shares), "threshold": threshold, "budget": budget,
        "expected": {
            "AveragePrecision": metrics.average_precision_score(y, s, sample_weight=w),
            "RocAuc": metrics.roc_auc_score(y, s, sample_weight=w),
            "Precision": metrics.precision_score(y, told, sample_weight=w),
            "Recall": metrics.recall_score(y, told, sample_weight=w),
            "F1": metrics.f1_score(y, told, sample_weight=w),
            "Accuracy": metrics.accuracy_score(y, told, sample_weight=w),
            "Mcc": metrics.matthews_corrcoef(y, told, sample_weight=w),
            f"RecallAtAlarms({budget})": hits / p.sum(),
            f"PrecisionAtAlarms({budget})": hits / alarms,
        },
    }


def estimates():
    edges, shares = [0.125, 0.25, 0.5, 0.75, 1.0], [0.01, 0.1, 0.3, 0.625, 0.95]
    scores = np.round(random.beta(1, 3, 200) * STEP) / STEP
    yield estimate("many scores", scores, edges, shares, 0.5, 0.1)
    yield estimate("many ties", np.round(scores * 8) / 8, edges, shares, 0.375, 0.15)
    yield estimate("probabilities of 0 and 1", scores, [0.25, 0.5, 1.0], [0.0, 0.5, 1.0], 0.25, 0.05)
    yield estimate("one step", scores, [1.0], [0.2], 0.5, 0.5)
    yield estimate("all alarms", scores, edges, shares, 0.0, 0.75)


def interval(above, below, blocks):
    """A ratio of sums over blocks: its residuals' spread, with Student's t of one degree less than blocks."""
    value = above.sum() / below.sum()
    known = np.unique(blocks)
    sums = np.array([(above - value * below)[blocks == b].sum() for b in known])
    error = np.sqrt(len(known) / (len(known) - 1) * (sums ** 2).sum()) / below.sum()
    half = stats.t.ppf(0.975, len(known) - 1) * error
    return [value, value - half, value + half]


def yes_or_no(name, n, per_block):
    labels = (random.random(n) < 0.3).astype(float)
    scores = np.clip(np.round((0.3 * labels + random.random(n) * 0.7) * STEP), 0, STEP) / STEP
    blocks = np.arange(n) // per_block
    alarm, one = (scores >= 0.5).astype(float), np.ones(n)
    loss = -np.log(np.where(labels == 1, scores, 1 - scores))
    return {
        "name": name, "labels": numbers(labels), "scores": numbers(scores), "blocks": [int(b) for b in blocks], "threshold": 0.5,
        "expected": {
            "Precision": interval(alarm * labels, alarm, blocks), "Recall": interval(alarm * labels, labels, blocks),
            "F1": interval(2 * alarm * labels, alarm + labels, blocks), "Accuracy": interval((alarm == labels) * one, one, blocks),
            "Brier": interval((scores - labels) ** 2, one, blocks), "LogLoss": interval(loss, one, blocks),
            "ExpectedCost(1, 5)": interval(alarm * (1 - labels) + 5 * (1 - alarm) * labels, one, blocks),
        },
    }


def series(name, n, per_block):
    labels = np.round(random.normal(10, 3, n) * STEP) / STEP
    scores = np.round((labels + random.normal(0, 1, n)) * STEP) / STEP
    blocks, error, one = np.arange(n) // per_block, np.abs(scores - labels), np.ones(n)
    mse = interval(error ** 2, one, blocks)
    root = np.sqrt(mse[0])
    return {
        "name": name, "labels": numbers(labels), "scores": numbers(scores), "blocks": [int(b) for b in blocks], "naiveError": 2.5,
        "expected": {
            "Mae": interval(error, one, blocks), "Mase": interval(error / 2.5, one, blocks),
            "Rmse": [root, root + (mse[1] - mse[0]) / (2 * root), root + (mse[2] - mse[0]) / (2 * root)],
        },
    }


with open("estimates.json", "w", newline="\n") as file:
    json.dump({
        "madeBy": f"scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}",
        "estimates": list(estimates()),
        "intervals": [yes_or_no("rows alone", 120, 1), yes_or_no("blocks of six", 120, 6), series("days", 60, 10), series("rows", 40, 1)],
    }, file, separators=(",", ":"))
    file.write("\n")
