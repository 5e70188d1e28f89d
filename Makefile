# Two commands on a fresh machine: make run, make test. Only Python >= 3.10 with venv is assumed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LABELLED ?= ../shared

.PHONY: help run test test-flink lint bench requirements clean

help:
	@echo "make run        clean the sample documents in seeds/ into out/ and print the summary"
	@echo "make test       run every test that needs nothing but Python"
	@echo "make test-flink  run the command on Flink, Prism and what Dataflow gets (Java, Maven, Go)"
	@echo "make lint       check style and types"
	@echo "make bench      print the quality tables for the labelled folders in LABELLED"
	@echo "make requirements  pin the newest versions that setup.py allows"

$(VENV)/ready: requirements.txt setup.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: $(VENV)/ready
	$(BIN)/hanclean --input 'seeds/*.txt' --output out --overwrite

test: $(VENV)/ready-dev
	$(BIN)/pytest

# The toolchain exits with 3, and one line, where Java, Maven, Go or a registry is missing.
test-flink: $(VENV)/ready-dev
	@$(BIN)/python tests/distributed/toolchain.py build/toolchain || { test $$? -eq 3; exit; }; \
	$(BIN)/pytest tests/distributed -v --durations=0 -o log_cli=true --log-cli-level=INFO

lint: $(VENV)/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/ready-dev
	$(BIN)/python benchmarks/quality.py $(LABELLED)

requirements: $(VENV)/ready-dev
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.10 --no-emit-index-url \
		--custom-compile-command "make requirements" setup.py --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.10 --no-emit-index-url \
		--custom-compile-command "make requirements" --extra dev -c requirements.txt \
		setup.py --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) out build dist *.egg-info
