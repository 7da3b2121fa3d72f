"""scikit-learn's HistGradientBoostingClassifier on the benchmark's examples; OMP_NUM_THREADS sets its threads."""

from sklearn.ensemble import HistGradientBoostingClassifier

import peer

peer.run(lambda parameters: HistGradientBoostingClassifier(random_state=1, **parameters))
