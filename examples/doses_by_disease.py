"""A table of doses by disease: which courses are spoken of in which disease, and in how many publications. Needs ivig-evidence[polars]."""

import sys

import polars as pl

from ivig_evidence import Client

with Client(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000") as ivig:
    items = ivig.evidence(course_g_per_kg_min=0).to_polars()

doses = (
    items.drop_nulls("disease")
    .group_by("disease_en", "regimen_label", "g_per_kg_per_course_low", "g_per_kg_per_course_high")
    .agg(pl.col("publication").n_unique().alias("publications"), pl.col("accession").sort().str.join(", ").alias("items"))
    .sort("disease_en", "g_per_kg_per_course_low", "regimen_label")
)
print(doses.write_csv())
