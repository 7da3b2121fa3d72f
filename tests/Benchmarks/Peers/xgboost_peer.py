"""XGBoost on the benchmark's examples."""

import os

import xgboost

import peer

peer.run(lambda parameters: xgboost.XGBClassifier(
    tree_method="hist", random_state=1, n_jobs=int(os.environ["OMP_NUM_THREADS"]), **parameters))
