# Makes significance.json: what R says of small samples.
#
# Run: Rscript make_significance.R   (in this folder; the same bytes each time)
# Debian 12: r-base-core r-cran-proc r-cran-forecast r-cran-sandwich r-cran-jsonlite
# Scores and losses are multiples of 1/1024, so that float and double hold the same numbers.
# Where no package knows the answer, it is worked out the long way here: every pair of rows, every likelihood searched.
suppressPackageStartupMessages({
  library(pROC)
  library(forecast)
  library(sandwich)
  library(jsonlite)
})
set.seed(20260101)
grid <- function(x) round(x * 1024) / 1024

# DeLong: pROC. The clusters (Obuchowski 1997): a matrix of all pairs.
kernel <- function(positives, negatives)
  outer(positives, negatives, function(p, n) (p > n) + 0.5 * (p == n))
obuchowski <- function(labels, a, b, blocks) {
  d <- kernel(a[labels == 1], a[labels == 0]) - kernel(b[labels == 1], b[labels == 0])
  m <- nrow(d)
  n <- ncol(d)
  all <- sort(unique(blocks))
  sum_by <- function(values, of) sapply(all, function(k) sum(values[of == k]))
  x <- sum_by(rowMeans(d) - mean(d), blocks[labels == 1])
  y <- sum_by(colMeans(d) - mean(d), blocks[labels == 0])
  with_positives <- length(unique(blocks[labels == 1]))
  with_negatives <- length(unique(blocks[labels == 0]))
  both <- length(all)
  s10 <- with_positives / ((with_positives - 1) * m) * sum(x^2)
  s01 <- with_negatives / ((with_negatives - 1) * n) * sum(y^2)
  s11 <- both / (both - 1) * sum(x * y)
  sqrt(s10 / m + s01 / n + 2 * s11 / (m * n))
}
delong <- function(name, labels, a, b, blocks) {
  ra <- roc(labels, a, levels = c(0, 1), direction = "<", quiet = TRUE)
  rb <- roc(labels, b, levels = c(0, 1), direction = "<", quiet = TRUE)
  test <- roc.test(ra, rb, paired = TRUE, method = "delong")
  list(name = name, labels = labels, candidate = a, champion = b, blocks = blocks,
       aucs = c(as.numeric(auc(ra)), as.numeric(auc(rb))),
       variances = c(var(ra, method = "delong"), var(rb, method = "delong")),
       statistic = unname(test$statistic), pValue = test$p.value,
       clusteredError = obuchowski(labels, a, b, blocks))
}
data(aSAH)
outcome <- as.integer(aSAH$outcome == "Poor")
cut <- function(n, k) (seq_len(n) - 1) %/% k
n <- 240
labels <- as.integer(runif(n) < 0.3)
shared <- rep(rnorm(n / 4), each = 4)
a <- grid(labels + rnorm(n) + shared)
b <- grid(0.7 * labels + rnorm(n) + shared)
delongs <- list(
  delong("aSAH, wfns and s100b", outcome, as.numeric(aSAH$wfns), aSAH$s100b, cut(113, 5)),
  delong("aSAH, s100b and ndka", outcome, aSAH$s100b, aSAH$ndka, cut(113, 3)),
  delong("normal scores in blocks of 4", labels, a, b, cut(n, 4)),
  delong("coarse scores with many ties", labels, round(a), round(b), cut(n, 12)))

# McNemar: mcnemar.test, binom.test, dbinom. Tango 1998: the restricted likelihood is searched, not solved.
restricted <- function(b, c, n, delta) {
  loglik <- function(q) {
    term <- function(k, p) if (k == 0) 0 else k * log(p)
    term(b, q + delta) + term(c, q) + term(n - b - c, 1 - 2 * q - delta)
  }
  optimize(loglik, c(max(0, -delta), (1 - delta) / 2), maximum = TRUE, tol = 1e-13)$maximum
}
score <- function(b, c, n, delta)
  (b - c - n * delta) / sqrt(n * (2 * restricted(b, c, n, delta) + delta * (1 - delta)))
tango <- function(b, c, n, z)
  uniroot(function(delta) score(b, c, n, delta) - z, c(-1 + 1e-9, 1 - 1e-9), tol = 1e-13)$root
mcnemar <- function(b, c, n) {
  table <- matrix(c(n - b - c, b, c, 0), nrow = 2)
  exact <- binom.test(b, b + c)$p.value
  list(championOnly = b, candidateOnly = c, rows = n,
       exact = exact, midP = exact - dbinom(min(b, c), b + c, 0.5),
       chiSquared = mcnemar.test(table, correct = FALSE)$p.value,
       corrected = mcnemar.test(table, correct = TRUE)$p.value,
       low = tango(b, c, n, qnorm(0.975)), high = tango(b, c, n, qnorm(0.025)),
       marginP = pnorm(score(b, c, n, 0.05)))
}
mcnemars <- list(mcnemar(1, 7, 21), mcnemar(16, 8, 86), mcnemar(25, 28, 618), mcnemar(48, 41, 549),
                 mcnemar(3, 0, 60), mcnemar(120, 150, 1000))

# Means of clustered rows: the sandwich of a regression on a constant.
d <- sample(c(-1, 0, 0, 0, 1), 90, replace = TRUE) * rep(rbinom(18, 1, 0.7), each = 5)
clusters <- list(values = d, blocks = cut(90, 5), mean = mean(d),
                 error = sqrt(vcovCL(lm(d ~ 1), cluster = cut(90, 5), type = "HC0")[1, 1]))

# Diebold-Mariano: forecast. Bartlett and its bandwidth: sandwich. Cosines (Lazarus et al. 2018): the whole sum.
cosines <- function(d) {
  n <- length(d)
  count <- floor(0.4 * n^(2 / 3))
  weights <- sapply(seq_len(count), function(j) sqrt(2 / n) * sum(d * cos(pi * j * (seq_len(n) - 0.5) / n)))
  list(freedom = count, variance = mean(weights^2))
}
dm <- function(name, e1, e2, h, estimator) {
  test <- dm.test(e1, e2, h = h, power = 1, varestimator = estimator)
  d <- abs(e1) - abs(e2)
  constant <- lm(d ~ 1)
  bandwidth <- bwNeweyWest(constant, kernel = "Bartlett", prewhite = FALSE)
  long_run <- NeweyWest(constant, lag = floor(bandwidth), prewhite = FALSE, adjust = FALSE)[1, 1] * length(d)
  list(name = name, candidate = abs(e1), champion = abs(e2), horizon = h, estimator = estimator,
       statistic = unname(test$statistic), pValue = test$p.value, bandwidth = bandwidth, bartlett = long_run,
       cosines = cosines(d))
}
series <- function(n, rho, scale) grid(scale * as.numeric(arima.sim(list(ar = rho), n)))
e1 <- series(80, 0.6, 1)
e2 <- grid(0.5 * e1 + series(80, 0.3, 1.1))
f1 <- series(251, 0.8, 1)
f2 <- series(251, 0.8, 1.2)
dms <- list(
  dm("one step", e1, e2, 1, "acf"), dm("three steps", e1, e2, 3, "acf"), dm("three steps, Bartlett", e1, e2, 3, "bartlett"),
  dm("five steps, long", f1, f2, 5, "acf"), dm("five steps, long, Bartlett", f1, f2, 5, "bartlett"))

holms <- lapply(list(c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.04, 0.001, 0.2, 0.001, 0.9, 0.013), runif(12)^3, 0.3),
                function(p) list(raw = I(p), adjusted = I(p.adjust(p, "holm"))))

students <- Map(function(freedom, confidence, at)
  list(freedom = freedom, confidence = confidence, quantile = qt(confidence, freedom), at = at, tail = pt(at, freedom)),
  c(1, 3, 24, 49, 1999), c(0.95, 0.9, 0.95, 0.999, 0.975), c(-3, 0.4, -2.5, -7, 1.2))

version <- function(p) as.character(packageVersion(p))
made_by <- sprintf("R %s.%s, pROC %s, forecast %s, sandwich %s",
                   R.version$major, R.version$minor, version("pROC"), version("forecast"), version("sandwich"))
text <- toJSON(list(madeBy = made_by, deLong = delongs, mcNemar = mcnemars, clusters = clusters,
                    dieboldMariano = dms, holm = holms,
                    student = unname(students)), digits = I(17), auto_unbox = TRUE)
file <- file("significance.json", "wb")
writeLines(text, file, sep = "\n")
close(file)
