# Writes the series beside this file, one value a line, and prints the reference
# values in ../reference_test.go; run it here:
#   Rscript breaks.R
# R 4.2.2 with strucchange 1.5-3 and boot 1.3-28.1 (Debian 12: r-base-core,
# r-cran-strucchange, r-cran-boot).
suppressMessages(library(strucchange))
library(boot)

set.seed(20250404)
steps <- round(rep(c(500, 800, 650, 200), c(60, 40, 70, 30)) + arima.sim(list(ar = 0.3), 200, sd = 60), 1)
steps[150] <- 1500
series <- list(nile = Nile, steps = steps)
for (name in names(series)) writeLines(sprintf("%.15g", series[[name]]), paste0(name, ".txt"))

pettitt <- function(y) {
  n <- length(y)
  u <- 2 * cumsum(rank(y)) - seq_len(n) * (n + 1)
  k <- max(abs(u))
  sprintf("{%d, %d, %.15g}", as.integer(k), which.max(abs(u)), min(1, 2 * exp(-6 * k^2 / (n^3 + n^2))))
}
levels <- function(y, most) { # the best cut into each number of levels, penalised
  n <- length(y)
  mad <- function(x) stats::mad(x, constant = 1 / qnorm(0.75)) # R's own has five digits
  rho <- max(mad(diff(y, 2))^2 / mad(diff(y))^2 - 1, 0)
  noise <- mad(diff(y)) / sqrt(2) * sqrt(1 + rho) / (1 - rho)
  penalty <- 2 * log(n) * noise^2
  b <- breakpoints(y ~ 1, h = 2, breaks = most)
  cost <- sapply(0:most, function(m) breakpoints(b, breaks = m)$RSS[1])
  rss <- summary(b)$RSS["RSS", ]
  best <- which.min(rss + penalty * 0:most) - 1
  at <- if (best > 0) breakpoints(b, breaks = best)$breakpoints else integer()
  means <- tapply(y, findInterval(seq_along(y), at + 1), mean)
  cat("  breaks", at, "\n  means", sprintf("%.15g", means),
      sprintf("\n  penalty %.15g, noise %.15g, correlation %.15g\n", penalty, noise, rho))
}
compare <- function(y, event, level) {
  draw <- function(x) {
    n <- length(x)
    l <- round(2 * n^(1 / 3))
    t <- tsboot(x, level, R = 100000, l = l, sim = "fixed", endcorr = TRUE)$t[, 1]
    level(x) + sqrt(n / (n - l)) * (t - level(x))
  }
  b <- draw(y[seq_len(event)])
  a <- draw(y[-seq_len(event)])
  for (e in list(b, a, a - b, a / b - 1)) {
    cat("  ", sprintf("%.6g", quantile(e, c(0.025, 0.975))), "\n")
  }
}
for (name in names(series)) {
  y <- as.vector(series[[name]])
  cat(name, "\n  Pettitt", pettitt(y), "\n")
  levels(y, 8)
}
cat("Compare(nile, 28), median\n"); compare(as.vector(Nile), 28, median)
cat("Compare(nile, 28), mean\n"); compare(as.vector(Nile), 28, mean)
