# Everything a newcomer, a developer and CI need. `make` alone says what there is.
# PYTHON=python3.13 picks an interpreter, VENV=dir another environment, ARGS="-k ledger" options;
# tests run in two processes, ARGS="-n 0" in one.

VENV ?= .venv
BIN = $(abspath $(VENV))/bin
RUN = PATH="$(BIN):$$PATH" $(BIN)/
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check lint reference screenshots bench mutate lock clean install install-dev

help: ## Say what there is
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 20

demo: install ## Serve the fictitious country: prints the address and who can sign in
	@$(RUN)saiban demo $(ARGS)

test: install-dev ## Run all tests (with a browser and Java where there are)
	@scripts/browser
	@scripts/java
	@$(RUN)python -m pytest -n 2 --dist loadfile $(ARGS)

check: install-dev ## Lint, import rules, types, and that every value of law is cited
	@VENV=$(abspath $(VENV)) scripts/check

lint: install-dev ## Put the code in order: format, and fix what can be fixed
	@$(RUN)ruff format . && $(RUN)ruff check --fix .

reference: install-dev ## Write the pages of docs/reference that are made from the code
	@$(RUN)python -m tests.code_health.commands
	@$(RUN)python -m tests.code_health.checks
	@$(RUN)python -m saiban.law.reference docs/reference/questions.md

screenshots: install-dev ## Make docs/images anew, from a small fictitious country (needs chromium)
	@$(RUN)python -m tests.stories.screenshots

bench: install-dev ## Measure: make bench ARGS="month --workers 100000"
	@$(RUN)saiban bench $(ARGS)

mutate: install-dev ## Change every rule of law a little and list what no test notices
	@$(RUN)python -m tests.law.mutation $(ARGS)

lock: ## Resolve the dependencies again (UPGRADE=1 takes newer versions; needs uv)
	@scripts/lock

clean: ## Remove the environment and test databases; the demo's data stays
	@scripts/clean $(VENV)

install:
	@PYTHON="$(PYTHON)" scripts/install $(VENV) requirements.lock

install-dev:
	@PYTHON="$(PYTHON)" scripts/install $(VENV) requirements-dev.lock
