# The series that ets.py and optimum.py read, as files of one number a line.
# R 4.2.2: Rscript testdata/series.R FOLDER

folder <- commandArgs(TRUE)[1]
for (name in c("USAccDeaths", "LakeHuron", "Nile"))
  write(format(get(name), digits = 15, trim = TRUE), file.path(folder, name), 1)
