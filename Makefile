# The commands of the house. Paths are relative, so that the folder's own name may hold anything.

PORT ?= 8000
SEED ?= 1
SIZES ?= 1000 100000
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
UV := $(shell command -v uv 2>/dev/null)
IN_VENV := .venv/bin/python
ON_DATABASE := $(IN_VENV) -m config.database
PURE_LAYERS := $(wildcard evidence/vocabulary evidence/quantities evidence/identifiers evidence/synthesis evidence/plots evidence/wording evidence/lookup evidence/spotting)
CLIENT := clients/python
TEMPLATES := $(wildcard templates/*.html templates/*/*.html)
export PYTHONUNBUFFERED := 1

.PHONY: help run passwords test bench fuzz schema lint format messages requirements backup restore
.DELETE_ON_ERROR:

help:
	@echo 'make run [PORT=8000]    serve the knowledge base on this machine'
	@echo 'make passwords          new passwords for the people of the demonstration'
	@echo 'make test               every check and test'
	@echo 'make bench [SIZES="1000 100000"]   measure what reading costs, as items grow and beside a bare server'
	@echo 'make fuzz [SEED=1]      ask the API ten thousand times, and hold every answer against its schema'
	@echo 'make schema             write down the schema of the API as it is now, and the client’s types; refused where that would break a client'
	@echo 'make lint | format      the checks without the tests | put the code in its form'
	@echo 'make backup FILE=…      save the whole database to a file'
	@echo 'make restore FILE=…     put a saved database in place of this one, which is kept aside'
	@echo 'make messages           gather what is to be translated, and compile the translations'
	@echo 'make requirements       pin the newest versions that requirements*.in allow'

run: .venv/for-running
	@$(ON_DATABASE) $(IN_VENV) manage.py serve --port '$(PORT)'

passwords: .venv/for-running
	@$(ON_DATABASE) $(IN_VENV) manage.py demo_people --reset

test: lint
	$(IN_VENV) -m pytest -n auto $(PYTEST)

bench: .venv/for-testing
	$(IN_VENV) -m benchmarks --sizes $(SIZES)

fuzz: .venv/for-testing
	FUZZ=1 SEED='$(SEED)' $(IN_VENV) -m pytest -n 0 -s evidence/tests/fuzz

schema: .venv/for-testing
	RENEW_SCHEMA=1 $(IN_VENV) -m pytest -q -n 0 evidence/tests/api/test_compatibility.py
	$(IN_VENV) $(CLIENT)/generate.py < docs/openapi.json

lint: .venv/for-testing
	$(IN_VENV) -m ruff check
	$(IN_VENV) -m ruff format --check
	$(if $(TEMPLATES),$(IN_VENV) -m djlint --lint --quiet templates)
	$(IN_VENV) -m mypy config/database.py config/local.py config/backup.py $(PURE_LAYERS)
	$(IN_VENV) -m mypy $(CLIENT)/src
	$(IN_VENV) .venv/bin/lint-imports --no-logo

format: .venv/for-testing
	$(IN_VENV) -m ruff check --fix-only --quiet
	$(IN_VENV) -m ruff format

messages: .venv/for-testing
	@$(IN_VENV) -m config.messages

requirements:
	$(UV_OR_ADVICE)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade --quiet requirements.in -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --upgrade --quiet requirements-dev.in -o requirements-dev.txt

backup: .venv/for-running
	@$(ON_DATABASE) $(IN_VENV) -m config.backup save '$(FILE)'

restore: .venv/for-running
	@$(ON_DATABASE) $(IN_VENV) -m config.backup restore '$(FILE)'

# The virtual environment: made once, filled again only when the requirements change.

ifdef UV
INSTALL := uv pip install --quiet --python $(IN_VENV) --require-hashes
MAKE_VENV := uv venv --quiet --clear --python '$(PYTHON)' .venv
UV_OR_ADVICE := @:
else
INSTALL := { $(IN_VENV) -m pip --version >/dev/null 2>&1 || $(IN_VENV) -m ensurepip >/dev/null; } && $(IN_VENV) -m pip install --quiet --disable-pip-version-check --require-hashes
MAKE_VENV := $(PYTHON) -m venv --clear .venv || { echo 'Python cannot make a virtual environment. On Debian: apt-get install python3-venv'; rm -rf .venv; exit 1; }
UV_OR_ADVICE := @echo 'Pinning needs uv: https://docs.astral.sh/uv/'; exit 1
endif

$(IN_VENV):
	@test -n '$(PYTHON)' || { echo 'This needs Python 3.11 or newer, and none was found. Name one: make PYTHON=/path/to/python3'; exit 1; }
	@echo 'Making a virtual environment in .venv'
	@$(MAKE_VENV)

.venv/for-running: requirements.txt | $(IN_VENV)
	@echo 'Installing the requirements'
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/for-testing: requirements.txt requirements-dev.txt | $(IN_VENV)
	@echo 'Installing the requirements of running and testing'
	@$(INSTALL) -r requirements.txt -r requirements-dev.txt
	@touch $@ .venv/for-running
