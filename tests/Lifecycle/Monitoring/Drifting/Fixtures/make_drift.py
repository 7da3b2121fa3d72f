"""Makes drift.json: what SciPy, scikit-learn and R (p.adjust) say of small samples.

Run: /usr/bin/python3 make_drift.py   (in this folder, with python3-scipy, python3-sklearn and r-base-core; the same bytes each time)
Numbers are multiples of 1/1024, so that float and double hold the same ones.
"""
import json
import subprocess

import numpy as np
import scipy
import sklearn
from scipy import stats
from scipy.spatial.distance import jensenshannon
from sklearn.isotonic import IsotonicRegression

STEP = 1024
random = np.random.default_rng(20260301)


def grid(values):
    return np.round(np.asarray(values, dtype=float) * STEP) / STEP


def sample(name, past, present):
    past, present = grid(past), grid(present)
    ks = stats.ks_2samp(past, present)
    return {
        "name": name, "past": past.tolist(), "present": present.tolist(), "statistic": float(ks.statistic), "pValue": float(ks.pvalue),
        "wasserstein": float(stats.wasserstein_distance(past, present)),
        "scaled": float(stats.wasserstein_distance(past, present) / np.std(past, ddof=1)) if np.std(past) > 0 else None,
    }


def samples():
    normal = random.standard_normal
    return [
        sample("one each", [1], [2]), sample("the same", [1, 2, 3], [1, 2, 3]), sample("apart", [1, 2, 3, 4], [5, 6, 7]),
        sample("few", normal(5), normal(7)), sample("a month", normal(1000), normal(21)), sample("a moved month", normal(1000), normal(21) + 1),
        sample("as many", normal(50), normal(50)), sample("as many, moved", normal(60), 0.7 + normal(60)),
        sample("ties", random.integers(0, 6, 300), random.integers(0, 7, 200)), sample("wide", normal(800), 1.4 * normal(500)),
        sample("negative", -5 - np.abs(normal(40)), -4 - np.abs(normal(30))), sample("inside", random.uniform(0, 1, 200), random.uniform(0.4, 0.6, 90)),
        sample("a constant", [2] * 30, [2] * 20 + [3] * 5),
    ]


# ks_2samp takes this distribution where a sample is larger than 10,000.
def tails():
    sizes = [(20000, 30), (12000, 9000), (100000, 50000), (1000000, 1000000)]
    roots = [0.3, 0.5, 0.8, 1.0, 1.3, 1.6, 2.0, 3.0, 4.0]
    cases = []
    for n, m in sizes:
        effective = n * m / (n + m)
        for root in roots:
            d = root / np.sqrt(effective)
            if d < 1:
                cases.append({"statistic": d, "past": n, "present": m, "pValue": float(stats.kstwo.sf(d, np.round(effective)))})
    return cases


def pooled(table):
    """The rule of ChiSquare: what is expected less than five times in the smaller sample, and the next rarest while the pool is as rare."""
    table = table[:, np.argsort(table.sum(0), kind="stable")]
    least = 5 * table.sum() / table.sum(1).min()
    pool, kept = np.zeros(2), []
    for cell in table.T:
        if cell.sum() < least or 0 < pool.sum() < least:
            pool = pool + cell
        else:
            kept.append(cell)
    if pool.sum() > 0:
        kept.append(pool)
    return np.array(kept).T


def table(name, past, present):
    counts = np.array([past, present], dtype=float)
    of = pooled(counts)
    chi2, p, freedom, _ = stats.chi2_contingency(of, correction=False)
    shares = counts / counts.sum(1, keepdims=True)
    floored = np.maximum(counts, 0.5) / counts.sum(1, keepdims=True)
    used = counts.sum(0) > 0
    return {
        "name": name, "past": [int(v) for v in past], "present": [int(v) for v in present],
        "statistic": float(chi2), "freedom": int(freedom), "pValue": float(p),
        "jensenShannon": float(jensenshannon(shares[0], shares[1], base=2)),
        "stabilityIndex": float(np.sum(((floored[1] - floored[0]) * np.log(floored[1] / floored[0]))[used])),
    }


def tables():
    return [
        table("two", [900, 100], [80, 20]), table("alike", [100, 200, 300], [10, 20, 30]), table("four", [400, 300, 200, 100], [30, 40, 20, 10]),
        table("rare ones", [5000, 3000, 20, 10, 5, 1], [450, 380, 4, 0, 1, 3]), table("a new one", [700, 300, 0], [60, 20, 20]),
        table("nobody", [700, 300, 0], [60, 40, 0]), table("many", random.multinomial(20000, [0.05] * 20), random.multinomial(700, [0.05] * 20)),
        table("far", [990, 10], [10, 990]),
    ]


def adjusted(raw):
    code = "p <- c(%s); cat(format(p.adjust(p, 'BH'), digits = 17))" % ", ".join(repr(float(v)) for v in raw)
    said = subprocess.run(["Rscript", "-e", code], check=True, capture_output=True, text=True).stdout
    return {"raw": [float(v) for v in raw], "adjusted": [float(v) for v in said.split()]}


def isotonic(name, count, steps):
    scores = np.round(random.uniform(0, 1, count) * steps) / steps
    labels = (random.uniform(0, 1, count) < scores ** 2).astype(float)
    fitted = IsotonicRegression(out_of_bounds="clip").fit(scores, labels)
    return {"name": name, "scores": scores.tolist(), "labels": labels.tolist(), "fitted": fitted.predict(scores).tolist()}


version = subprocess.run(["Rscript", "-e", "cat(as.character(getRversion()))"], check=True, capture_output=True, text=True).stdout
fixture = {
    "madeBy": f"SciPy {scipy.__version__}, scikit-learn {sklearn.__version__}, R {version}",
    "samples": samples(), "tails": tails(), "tables": tables(),
    "adjustments": [adjusted(random.uniform(0, 0.2, n)) for n in (1, 2, 5, 12)] + [adjusted([0.01, 0.01, 0.5, 1.0, 0.0])],
    "isotonic": [isotonic("few", 12, 1024), isotonic("ties", 300, 16), isotonic("many", 500, 1024)],
}
with open("drift.json", "w", encoding="ascii", newline="\n") as file:
    json.dump(fixture, file, indent=1)
    file.write("\n")
