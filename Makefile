# `make` lists the targets; `make demo` and `make test` set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt
DATA ?= data
WORK ?= build

.DEFAULT_GOAL := help
.PHONY: help setup demo test ci lint bench model docs clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / \t/' | expand -t 10

setup: $(VENV)/default  ## make .venv with the default install and the test tools

demo: $(VENV)/default  ## check the shipped story and show the report
	@echo '$$ checker check fixtures/stories/harbour.txt'
	@$(BIN)/checker check fixtures/stories/harbour.txt --fail-on never

test: $(VENV)/default  ## run the fast tests
	$(BIN)/python -m pytest -n auto --dist worksteal

ci: test lint $(VENV)/models  ## the fast tests, lint, packaging, the tests of the models and imports extras, the notebooks, and what starts other programs
	$(BIN)/python -m pytest -m 'models or packaging or imports or programs or notebooks'

lint: $(VENV)/default  ## ruff, and the README's table of checks against the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: $(VENV)/models  ## speed and memory, stage by stage, beside the usual pipeline
	$(BIN)/python tests/benchmarks/speed.py

model: $(VENV)/models  ## train, export and calibrate the NLI model again: make model DATA=folder
	$(BIN)/python models/recipes/make_model.py --data $(DATA) --work $(WORK)

docs: $(VENV)/default  ## write the README's table of checks and pasted report again
	$(BIN)/python tests/test_readme.py --write

clean:  ## delete .venv and build products
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .ruff_cache

# The environment is made again when what it is made from changes.
$(VENV)/default: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[dev]'
	$(BIN)/python -m compileall -q checker  # as pip does for a wheel: 0.3 s less for each start where Python may not write bytecode
	touch $@

$(VENV)/models: $(VENV)/default
	$(PIP) --editable '.[dev,training,cluster]'
	touch $@
