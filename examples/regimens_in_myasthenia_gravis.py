"""Every dose regimen tested in myasthenia gravis, with its results and sources. Needs Python and nothing else."""

import json
import sys
from urllib.request import urlopen

API, DISEASE = (sys.argv[1:] or ["http://127.0.0.1:8000"])[0] + "/api/v1", "myasthenia-gravis"

for study in json.load(urlopen(f"{API}/studies/?disease={DISEASE}&page_size=500"))["results"]:
    items = json.load(urlopen(f"{API}/evidence/?study={study['slug']}&kind=finding,safety&page_size=500"))["results"]
    for arm in [arm for arm in study["arms"] if arm["regimen"]]:
        print(f"\n{arm['regimen']['label']} in: {study['label']}", "" if items else "\n  No result is told of it.")
        for item in items:
            rows = [row for row in item["results"] if row["arm"] == arm["label"]]
            if rows or not item["results"]:  # numbers of this arm, or of none
                numbers = [row["as_reported"] or f"{row['events']} of {row['n']}" for row in rows]
                print(f"  {item['statement']} [{'; '.join([item['direction'] or item['kind'], *numbers])}]")
                print(f"    {item['accession']}.{item['version']}: {item['publication']['label']}, {item['anchors'][0]['place']}")
