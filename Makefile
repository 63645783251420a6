# What people and build servers run. `make` alone lists the targets.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first that runs and is new enough. Being on the PATH is not enough: version managers put stubs there
# for versions that are not chosen.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Each stamp is a file that is newer than what it was made from.
BARE := $(VENV)/.stamp-bare
SITE := $(VENV)/.stamp-site
DEV := $(VENV)/.stamp-dev

# Banners about the future of MkDocs, printed by the theme and by ProperDocs.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: site
site: $(SITE) ## Build the site into site/
	$(BIN)/mkdocs build --strict

.PHONY: serve
serve: $(SITE) ## Build the site, show it at http://127.0.0.1:8000/, rebuild on every change
	$(BIN)/mkdocs serve

.PHONY: check
check: $(DEV) ## Check format, lint, types, and every quote in the briefs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/briefing check

.PHONY: test
test: $(DEV) ## Run the tests; more for pytest in ARGS, as in: make test ARGS='-k dating'
	$(BIN)/pytest -n auto $(ARGS)

.PHONY: eval
eval: $(DEV) ## Score drafts of the evaluation's sets against their floors; in ARGS -v, or another set's folder
	$(BIN)/python tests/evaluate.py $(ARGS)

.PHONY: bench
bench: $(DEV) ## Measure time and memory
	$(BIN)/python tests/bench.py $(ARGS)

.PHONY: shots
shots: $(DEV) ## Take pictures of the pages in a browser
	$(BIN)/python tests/shots.py $(ARGS)

.PHONY: lock
lock: .cache/lock/bin/uv ## Write requirements*.txt anew from pyproject.toml; newest versions: make lock ARGS=--upgrade
	$(LOCK) --group build --output-file requirements.txt
	$(LOCK) --group dev --constraints requirements.txt --output-file requirements-dev.txt

.PHONY: clean
clean: ## Remove what was built, and caches; not .venv
	rm -rf site dist shots .cache .coverage coverage.xml htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -type d -prune -exec rm -rf {} +

# --- The environment ------------------------------------------------------------------------------------------------

$(BARE):
	@$(call need_python)
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

# Everything is checked by hash but this project itself, which is built with the pinned hatchling.
define install
	$(PIP_INSTALL) --require-hashes --requirement $(1)
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
endef

$(SITE): requirements.txt pyproject.toml | $(BARE)
	$(call install,requirements.txt)

$(DEV): requirements-dev.txt pyproject.toml | $(BARE)
	$(call install,requirements-dev.txt)
	@touch $(SITE)

# --- The lock files -------------------------------------------------------------------------------------------------

# One version of each package for every Python and system, with the hashes of all its files. 3.11 means 3.11.0.
UV_VERSION := 0.13.9
LOCK = .cache/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command 'make lock' $(ARGS)

.cache/lock/bin/uv:
	@$(call need_python)
	$(PYTHON) -m venv --clear .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

define need_python
	if [ -z "$(PYTHON)" ]; then \
		echo 'make: found no Python 3.11 or newer; install one, or name it: make PYTHON=/path/to/python3' >&2; exit 1; \
	fi; \
	if ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
		echo 'make: $(PYTHON) does not run, or is older than Python 3.11' >&2; exit 1; \
	fi; \
	if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo 'make: $(PYTHON) cannot make a virtual environment;' \
			'on Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; \
	fi
endef
