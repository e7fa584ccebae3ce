# A table of doses by disease in R, without any package:
#   Rscript doses_by_disease.R http://127.0.0.1:8000

given <- commandArgs(trailingOnly = TRUE)
site <- if (length(given)) given[1] else "http://127.0.0.1:8000"
file <- tempfile(fileext = ".csv")
download.file(paste0(site, "/api/v1/evidence/?format=csv&course_g_per_kg_min=0"), file, quiet = TRUE)

# The file is UTF-8 and begins with a byte order mark. An empty cell is not known.
items <- read.csv(file, fileEncoding = "UTF-8-BOM", na.strings = "", check.names = FALSE)
items <- items[!is.na(items$disease), ]

doses <- aggregate(accession ~ disease_en + regimen_label + g_per_kg_per_course_low, data = items,
                   FUN = function(each) paste(sort(each), collapse = ", "))
doses <- doses[order(doses$disease_en, doses$g_per_kg_per_course_low), ]
write.csv(doses, stdout(), row.names = FALSE)
