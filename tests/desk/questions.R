# What test_questions.c expects of lsat6.csv and partial.csv, counted by R (4.2.2):
# Rscript tests/desk/questions.R
show <- function(name, value) cat(sprintf("%s: %s\n", name, paste(sprintf("%.15g", value), collapse = ", ")))

# LSAT-6 (Bock & Lieberman, Psychometrika 35, 1970): 1,000 people, 5 items.
x <- as.matrix(read.csv("tests/desk/lsat6.csv"))
show("lsat facility", colMeans(x))
show("lsat discrimination", sapply(1:5, function(i) cor(x[, i], rowSums(x[, -i]))))
show("lsat full", mean(rowSums(x) == 5))
show("lsat mean", 100 * mean(x))

# Made up, with partial credit: 400 people of three levels, 8 items, scores 0 0.25 0.5 0.75 1.
p <- read.csv("tests/desk/partial.csv")
y <- as.matrix(p[, 1:8])
within <- function(v) v - ave(v, p$level)
show("partial facility", colMeans(y))
show("partial discrimination over levels",
  sapply(1:8, function(i) cor(within(y[, i]), within(rowSums(y[, -i])))))
show("partial discrimination primary",
  sapply(1:8, function(i) cor(y[p$level == "primary", i], rowSums(y[p$level == "primary", -i]))))
