# Reference values of expected_test.go.
# Debian 12, R 4.2.2, forecast 8.20: Rscript testdata/ets.R

suppressPackageStartupMessages(library(forecast))
options(digits = 15, width = 100)

show <- function(name, y, model) {
  fit <- ets(y, model = model, damped = TRUE, opt.crit = "lik", bounds = "usual", ic = "aicc")
  n <- length(y)
  sse <- sum(residuals(fit)^2)
  cat("\n", name, fit$method, "\n")
  cat("parameters", fit$par, "\n")
  cat("log-likelihood", -n / 2 * (log(2 * pi * sse / n) + 1), "sigma2", fit$sigma2, "\n")
  cat("aicc less -2 log-likelihood", fit$aicc - fit$aic + 2 * (length(fit$par) + 1), "\n")
  f <- forecast(fit, h = 24, level = 95)
  for (h in c(1, 2, 12, 13, 24)) cat(h, f$mean[h], f$lower[h], f$upper[h], "\n")
}
show("LakeHuron", ts(as.numeric(LakeHuron)), "AAN")
show("Nile", ts(as.numeric(Nile)), "AAN")
show("USAccDeaths", USAccDeaths, "AAA")
