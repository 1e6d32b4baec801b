# Hilo: everything runs from here. Needs Python 3.11, make and bash; `make help` lists the commands.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo up down backup restore test test-neo4j test-browser eval check fix lock clean

PYTHON ?= $(shell command -v python3.11 || command -v python3)
UV_VERSION := 0.13.9
UV := .tools/bin/uv
BIN := .venv/bin
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON := $(PYTHON)
unexport VIRTUAL_ENV

help: ## list the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

$(UV):
	@echo "setting up uv $(UV_VERSION) in .tools"
	@$(PYTHON) -m pip install -q --disable-pip-version-check --root-user-action=ignore --target .tools "uv==$(UV_VERSION)" \
	  || { $(PYTHON) -m venv .tools && .tools/bin/pip install -q --disable-pip-version-check "uv==$(UV_VERSION)"; }
	@touch $@

.venv/.run: $(UV) pyproject.toml uv.lock
	@began=$$SECONDS; $(UV) sync --frozen --no-dev --inexact -q; echo "set-up: packages fetched and installed in $$((SECONDS - began)) s"
	@touch $@

.venv/.dev: $(UV) pyproject.toml uv.lock
	@began=$$SECONDS; $(UV) sync --frozen --inexact --all-extras -q; echo "set-up: packages fetched and installed in $$((SECONDS - began)) s"
	@touch $@ .venv/.run .venv/.doors

.venv/.doors: $(UV) pyproject.toml uv.lock
	@began=$$SECONDS; $(UV) sync --frozen --no-dev --inexact -q --extra api --extra explorer --extra backup; echo "set-up: packages fetched and installed in $$((SECONDS - began)) s"
	@touch $@ .venv/.run

demo: .venv/.run ## read the sample cases and show what hangs together across borders
	@$(BIN)/hilo demo samples

up: .venv/.doors ## start everything on 127.0.0.1 (DETACH=1: return when ready; SAMPLES=1: load the samples if empty)
	@exec $(BIN)/hilo up $(if $(DETACH),--detach) $(if $(SAMPLES),--samples)

down: .venv/.doors ## stop what `make up` started
	@exec $(BIN)/hilo down

backup: .venv/.doors ## write store, originals and audit into one encrypted file: make backup FILE=…
	@exec $(BIN)/hilo backup "$(FILE)"

restore: .venv/.doors ## fill an empty store from such a file: make restore FILE=… (REPLACE=1: put it in place of what is there)
	@exec $(BIN)/hilo restore "$(FILE)" $(if $(REPLACE),--replace)

test: .venv/.dev ## run the tests that need nothing but Python
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder -m "not neo4j and not browser"

test-neo4j: .venv/.dev ## run store, API and samples on a real Neo4j (needs Java 17 and Maven, or HILO_TEST_NEO4J)
	@HILO_TEST_ENGINE=neo4j $(BIN)/pytest -m "not browser" tests/graph tests/cypher tests/neo4j tests/samples tests/api
	@HILO_TEST_ENGINE=neo4j $(BIN)/pytest -m neo4j tests/hilo

test-browser: .venv/.dev ## do the four stories in a real browser (needs Chromium)
	@$(BIN)/pytest -m browser tests/dashboard

eval: .venv/.dev ## measure the reading of the corpus' test split, with baselines; trains nothing
	@$(BIN)/python -m nlp.eval

check: .venv/.dev ## style, types, architecture
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

fix: .venv/.dev ## mend style where a tool can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock: $(UV) ## resolve the dependencies anew
	@$(UV) lock --upgrade

clean: ## take away what was built
	@rm -rf build .venv .tools .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
