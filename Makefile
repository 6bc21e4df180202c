# Two commands for everyone: `make run` and `make test`. Each sets up by itself what it needs.

PYTHON ?= python3
BIN := .venv/bin
TOGETHER := -n auto --maxprocesses 4 --dist worksteal
SAMPLE := templates/samples/insurance-fa.journey
SAMPLE_PAGES := out/$(basename $(notdir $(SAMPLE)))

.DEFAULT_GOAL := help
.PHONY: help setup run pages test test-packages bench soak torture catalogues pictures screens clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

setup: .venv/.ready ## system libraries that Qt needs, .venv, the pinned packages, the program

.venv/.ready: pyproject.toml constraints.txt tools/system_packages.py
	@command -v $(PYTHON) >/dev/null || { echo "JourneyCanvas needs Python 3.11 or newer, as the command $(PYTHON)."; exit 1; }
	@$(PYTHON) tools/system_packages.py
	@echo "Setting up .venv: the pinned packages are about 150 MB to fetch the first time."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt hatchling editables
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[dev]'
	@touch $@

run: setup ## open a sample map; without a screen, write it to out/ as PDF and PNG
	@$(BIN)/journeycanvas $(SAMPLE) || { code=$$?; [ $$code -eq 3 ] && $(MAKE) --no-print-directory pages || exit $$code; }

pages: setup
	@mkdir -p out
	@$(BIN)/journeycanvas export $(SAMPLE) $(SAMPLE_PAGES).pdf || [ $$? -eq 1 ]
	@$(BIN)/journeycanvas export $(SAMPLE) $(SAMPLE_PAGES).png || [ $$? -eq 1 ]
	@echo "Written: $(SAMPLE_PAGES).pdf and $(SAMPLE_PAGES).png"

test: setup test-packages ## style, types and all tests, on as many cores as there are
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(TOGETHER) --durations 15

test-packages:
	@$(PYTHON) tools/system_packages.py test

bench: setup test-packages .venv/.bench ## time writing maps beside Qt's own PDF writer, and the editor beside a bare window
	$(BIN)/python -m tests.bench

soak: setup test-packages ## work in a window at random for ten minutes, and see that nothing goes wrong
	$(BIN)/python -m tests.bench.soak

.venv/.bench: .venv/.ready
	@echo "Fetching the tools that read PDFs back, about 30 MB; without them the rest is measured all the same."
	@$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[bench]' \
		&& touch $@ || true

torture: setup ## put every promise about maps to the torture, in some minutes; LONG=1 as before a release
	@$(PYTHON) tools/system_packages.py torture
	@$(BIN)/python -m tests.torture $(if $(LONG),--long) $(if $(RESUME),--resume)

catalogues: setup ## bring the words in every language up to date with the code and the templates
	@$(BIN)/python -m tools.catalogues

pictures: setup ## draw the pictures of the README anew
	@$(BIN)/python -m tools.pictures

screens: setup ## draw every window, panel, dialog and state in every language, look and size into out/screens
	@$(BIN)/python -m tools.screens $(ONLY)

clean: ## remove .venv and everything that was made
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
