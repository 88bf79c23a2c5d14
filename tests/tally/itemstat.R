# What test_itemstat.c expects, counted by R (4.2.2): Rscript tests/tally/itemstat.R
# LSAT-6 (Bock & Lieberman, Psychometrika 35, 1970): 1,000 people, 5 items, by pattern.
lsat <- c("00000" = 3, "00001" = 6, "00010" = 2, "00011" = 11, "00100" = 1, "00101" = 1, "00110" = 3,
  "00111" = 4, "01000" = 1, "01001" = 8, "01011" = 16, "01101" = 3, "01110" = 2, "01111" = 15,
  "10000" = 10, "10001" = 29, "10010" = 14, "10011" = 81, "10100" = 3, "10101" = 28, "10110" = 15,
  "10111" = 80, "11000" = 16, "11001" = 56, "11010" = 21, "11011" = 173, "11100" = 11, "11101" = 61,
  "11110" = 28, "11111" = 298)
x <- do.call(rbind, lapply(strsplit(rep(names(lsat), lsat), ""), as.numeric))
alpha <- function(x) ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
show <- function(name, value) cat(sprintf("%s: %s\n", name, paste(sprintf("%.15g", value), collapse = ", ")))
show("lsat facility", colMeans(x))
show("lsat discrimination", sapply(1:5, function(i) cor(x[, i], rowSums(x) - x[, i])))
show("lsat mean sd alpha", c(mean(rowSums(x)), sd(rowSums(x)), alpha(x)))

# A made-up set with partial credit: 400 people of three levels, 8 items, scores 0 15 30 45 60.
state <- 20261124
draw <- function(n) { state <<- (48271 * state) %% 2147483647; state %% n }
level <- (0:399) %% 3
before <- after <- numeric(400)
y <- matrix(0, 400, 8)
for (p in 1:400) {
  ability <- draw(100)
  for (i in 1:8) {
    v <- ability + 10 * level[p] - 9 * i + draw(100) - 20
    y[p, i] <- if (v >= 60) 60 else if (v >= 45) 45 else if (v >= 30) 30 else if (v >= 15) 15 else 0
  }
  before[p] <- floor(sum(y[p, 1:4]) / 4)
  after[p] <- min(60, before[p] + draw(30))
}
total <- rowSums(y)
within <- function(v) v - ave(v, level)
show("partial facility", colMeans(y) / 60)
show("partial level 0", sapply(1:8, function(i) cor(y[level == 0, i], (total - y[, i])[level == 0])))
show("partial over levels", sapply(1:8, function(i) cor(within(y[, i]), within(total - y[, i]))))
show("partial option", cor(y[, 3] == 60, total - y[, 3]))
show("partial mean sd alpha", c(mean(total) / 60, sd(total) / 60, alpha(y)))
show("gain", c(mean(before) / 60, mean(after) / 60, (mean(after) - mean(before)) / ((sd(before) + sd(after)) / 2),
  (mean(after) - mean(before)) / (60 - mean(before))))
