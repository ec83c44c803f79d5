# Writes the reference decompositions beside this file; run it here:
#   Rscript stl.R
# Written with R 4.2.2 (Debian 12, package stats).

write <- function(name, about, x) {
  d <- stl(x, s.window = 13, robust = TRUE)
  p <- d$time.series
  out <- file(paste0(name, ".csv"), "w")
  cat("# ", about, "; stl(x, s.window = 13, robust = TRUE), ", R.version.string, "\n",
      "y,seasonal,trend,remainder,weight\n", sep = "", file = out)
  cat(sprintf("%.15g,%.15g,%.15g,%.15g,%.15g\n",
      x, p[, "seasonal"], p[, "trend"], p[, "remainder"], d$weights), sep = "", file = out)
  close(out)
}

write("air", "datasets::AirPassengers, thousands", AirPassengers)
write("nottem", "datasets::nottem, degrees Fahrenheit", nottem)
write("short", "the first 36 months of nottem", ts(nottem[1:36], frequency = 12))
write("ragged", "nottem from the 6th to the 106th month", ts(nottem[6:106], frequency = 12))

# a trend with a break, a changing season, noise and twelve extreme months
set.seed(20251001)
i <- 1:360
y <- 1000 + 3 * i - 400 * (i > 200) + (80 + i / 4) * sin(2 * pi * i / 12) + rnorm(360, 0, 30)
at <- sample(360, 12)
y[at] <- y[at] * c(0.1, 3)
write("extreme", "simulated, see stl.R", ts(round(y, 1), frequency = 12))

# mostly zeros, as small partners have
y <- ifelse(runif(96) < 0.7, 0, round(rexp(96, 1 / 50), 1))
write("sparse", "simulated, see stl.R", ts(y, frequency = 12))
