#!/usr/bin/env bash
# The first calls, with curl: sh first_calls.sh http://127.0.0.1:8000
set -eu
API="${1:-http://127.0.0.1:8000}/api/v1"

echo 'How current is it, and under which licence?'
curl -fsS "$API/"

echo; echo 'What is myasthenia gravis called here?'
curl -fsS "$API/search/suggest/?q=myasth"

echo; echo 'What was found, in one sentence each, with the source?'
curl -fsS "$API/evidence/?disease=myasthenia-gravis&kind=finding&fields=accession,version,statement,direction,hedge,publication"

echo; echo 'The same as a table for a spreadsheet'
curl -fsS -o findings.csv "$API/evidence/?disease=myasthenia-gravis&kind=finding&format=csv"

echo; echo 'Has anything changed since? 304 says no.'
ETAG=$(curl -fsS -o evidence.json -w '%header{etag}' "$API/evidence/")
curl -fsS -o /dev/null -w '%{http_code}\n' -H "If-None-Match: $ETAG" "$API/evidence/"

echo; echo 'A mistake is answered with what would be right.'
curl -sS "$API/evidence/?kind=findings"
