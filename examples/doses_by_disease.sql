-- A table of doses by disease from the Parquet file of all evidence, in DuckDB:
--   curl -o evidence.parquet 'http://127.0.0.1:8000/api/v1/evidence/?format=parquet'
--   duckdb < doses_by_disease.sql
-- For an analysis that others are to repeat, take parquet/evidence.parquet of a release: /releases/2026.11/parquet/evidence.parquet

SELECT
    disease_en AS disease,
    regimen_label AS regimen,
    g_per_kg_per_course_low AS course_from,
    g_per_kg_per_course_high AS course_to,
    count(DISTINCT publication) AS publications,
    string_agg(accession || '.' || version, ', ' ORDER BY accession) AS items
FROM 'evidence.parquet'
WHERE disease IS NOT NULL AND regimen IS NOT NULL
GROUP BY ALL
ORDER BY disease, course_from NULLS LAST, regimen;
