# The reference values of unusual_test.go.
# R 4.2.2: Rscript testdata/unusual.R

score <- function(y) {
  d <- diff(y, 12)
  (tail(d, 1) - median(d, na.rm = TRUE)) / mad(d, na.rm = TRUE)
}
options(digits = 17)
i <- 0:59
y <- 1013 + 5 * i + (i * i * 37) %% 611 - (i * i * i) %% 457
cat("score", score(y), "\n")
cat("place", rank(-y, ties.method = "min")[60], "of 60\n")
same <- y[seq(12, 60, 12)]
cat("same ", rank(-same, ties.method = "min")[5], "of 5\n")
y[c(20, 31, 47)] <- NA
cat("gaps ", score(y), "\n")
cat("AirPassengers to 1951", score(window(AirPassengers, end = c(1951, 12))), "\n")
