"""Examples of what is sent: an invented trial, from the publication to its first finding."""

DIGEST = "8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"
BODIES = {
    "PublicationContent": {
        "pmid": "99000001",
        "title": "An invented trial",
        "authors": ["Example A"],
        "journal": "Journal of Examples",
        "dates": [{"kind": "issue", "date": "2011-05", "basis": "printed"}],
    },
    "TextContent": {
        "slug": "invented-trial-abstract",
        "publication": "pmid-99000001",
        "variant": "abstract",
        "language": "en",
        "file": "invented.txt",
        "sha256": DIGEST,
        "length": 1800,
        "start": 0,
        "end": 1800,
    },
    "RegimenContent": {"slug": "invented-0-4-daily-5", "steps": [{"low": "0.4", "per": "day", "days": 5, "courses": 7}]},
    "StudyContent": {
        "slug": "invented-trial",
        "label": "An invented trial of IVIg against placebo",
        "type": "interventional",
        "allocation": "randomised",
        "n_randomised": 80,
        "knowledge": "own_report",
        "reports": [{"publication": "pmid-99000001", "role": "primary"}],
        "arms": [
            {"label": "IVIg", "type": "experimental", "n": 40, "interventions": ["ivig"], "regimen": "invented-0-4-daily-5"},
            {"label": "Placebo", "type": "placebo_comparator", "n": 40, "interventions": ["placebo"]},
        ],
    },
    "DraftContent": {
        "kind": "finding",
        "publication": "pmid-99000001",
        "study": "invented-trial",
        "regimen": "invented-0-4-daily-5",
        "statement": "More patients were less disabled after IVIg than after placebo.",
        "hedge": "asserted",
        "basis": ["randomised_trials"],
        "disease": "chronic-inflammatory-demyelinating-polyneuropathy",
        "interventions": ["ivig"],
        "comparison": "vs_placebo",
        "comparators": ["placebo"],
        "outcome": "disability",
        "direction": "favours_ivig",
        "significance": "significant",
        "results": [
            {"arm": "IVIg", "n": 40, "n_from": "printed", "events": 30, "percent_printed": "75"},
            {"arm": "Placebo", "n": 40, "n_from": "printed", "events": 10},
            {"kind": "contrast", "arm": "IVIg", "versus": "Placebo", "p_operator": "<", "p_value": "0.001"},
        ],
        "anchors": [
            {
                "source_text": "invented-trial-abstract",
                "start": 820,
                "end": 961,
                "section": "abstract",
                "role": "primary_result",
                "sha256": DIGEST,
            }
        ],
    },
}
