# Writes the series beside this file, one value a line, and prints the reference
# values in ../reference_test.go; run it here, and then theilslopes.py:
#   Rscript tests.R
# R 4.2.2 (Debian 12, packages stats and datasets). cor.test gives z; S and its
# variance follow from it. The other two tests are not in base R and are written
# out with its rank, outer and acf.

gaps <- nottem
gaps[c(1, 14, 15, 100, 101, 102, 239)] <- NA
series <- list(lakehuron = LakeHuron, nottem = nottem, gaps = gaps)
for (name in names(series)) writeLines(sprintf("%.15g", series[[name]]), paste0(name, ".txt"))

score <- function(y) {
  d <- sign(outer(y, y, "-"))
  sum(d[lower.tri(d)], na.rm = TRUE)
}
tested <- function(s, v) {
  z <- sign(s) * (abs(s) - 1) / sqrt(v)
  sprintf("{%d, %.15g, %.15g, %.15g}", as.integer(s), v, z, 2 * pnorm(-abs(z)))
}
kendall <- function(y) {
  t <- cor.test(seq_along(y), as.vector(y), method = "kendall", exact = FALSE, continuity = TRUE)
  s <- score(y)
  z <- unname(t$statistic)
  list(s = s, v = ((abs(s) - 1) / z)^2, z = z, p = t$p.value)
}
variance <- function(y) { # of the score, given the ties
  f <- function(n) n * (n - 1) * (2 * n + 5)
  (f(sum(!is.na(y))) - sum(f(table(y)))) / 18
}
by_season <- function(y, period = 12) {
  length(y) <- ceiling(length(y) / period) * period
  matrix(y, ncol = period, byrow = TRUE)
}
seasonal <- function(y) {
  m <- by_season(y)
  tested(sum(apply(m, 2, score)), sum(apply(m, 2, variance)))
}
hirsch_slack <- function(y) {
  m <- by_season(y)
  n <- nrow(m)
  known <- colSums(!is.na(m))
  r <- apply(m, 2, function(v) ifelse(is.na(v), (sum(!is.na(v)) + 1) / 2, rank(v, na.last = "keep")))
  lower <- lower.tri(diag(n))
  d <- apply(m, 2, function(v) { s <- sign(outer(v, v, "-")); s[is.na(s)] <- 0; s[lower] })
  cov <- (crossprod(d) + 4 * crossprod(r) - n * outer(known + 1, known + 1)) / 3
  diag(cov) <- apply(m, 2, variance)
  tested(sum(apply(m, 2, score)), sum(cov))
}
hamed_rao <- function(y) {
  i <- seq_along(y)
  slope <- outer(as.vector(y), as.vector(y), "-") / outer(i, i, "-")
  rest <- as.vector(y) - i * median(slope[lower.tri(slope)], na.rm = TRUE)
  n <- sum(!is.na(y))
  r <- acf(rank(rest, na.last = "keep"), lag.max = n - 1, plot = FALSE, na.action = na.pass)$acf[-1]
  r[is.na(r) | abs(r) <= qnorm(0.975) / sqrt(n)] <- 0
  k <- seq_along(r)
  factor <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * r)
  tested(score(y), variance(y) * factor)
}

for (name in names(series)) {
  y <- series[[name]]
  k <- kendall(y)
  cat(name, "\n  MannKendall         ",
      sprintf("{%d, %.15g, %.15g, %.15g}", as.integer(k$s), k$v, k$z, k$p), "\n")
  if (name != "lakehuron") {
    cat("  SeasonalMannKendall ", seasonal(y), "\n  HirschSlack         ", hirsch_slack(y), "\n")
  }
  cat("  HamedRao            ", hamed_rao(y), "\n")
}
