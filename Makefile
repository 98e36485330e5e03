# The environment in .venv is made from lock files and nothing else: by `generate` from what generating needs, by every
# other target that needs tools from all.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READY_TO_GENERATE := .venv/.ready-to-generate
PACKAGES := $(notdir $(patsubst %/,%,$(wildcard generated/*/)))
RESOLVE := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
.DEFAULT_GOAL := help
export SPECLOOM_CACHE ?= $(CURDIR)/build/cache

.PHONY: help setup reference generate test check verify lint types cases corpus suites judges slots witnesses browser live frameworks transcript soak bench bench-decoding bench-editors bench-generation peers faults migration prism peer kill pythons versions mutants fuzz growth watch dist dist-tool sbom audit clean lock

help: ## Show the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | sed -E 's/:.*## /\t/' | expand -t 20

setup: $(READY) ## Make the environment in .venv

$(READY_TO_GENERATE): requirements-generate.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "specloom needs Python 3.11 or newer; try: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) generator/tools/environment.py generate
	@touch $@

$(READY): $(READY_TO_GENERATE) requirements.lock
	$(PYTHON) generator/tools/environment.py develop
	@touch $@

generate: $(READY_TO_GENERATE) ## Generate every package from specs/ (the main job)
	@$(BIN)/specloom generate

watch: $(READY) ## Generate again whenever a document is saved
	@$(BIN)/specloom watch

test: $(READY) ## Run the tests, those of the generated packages included (minutes; types, faults and versions have more)
	$(BIN)/python -m pytest -n 2 -m "not (types or faults or versions)"

check: lint types test verify ## What every change has to pass; CI adds slower witnesses

verify: $(READY) ## Check that documents, cited pages, packages and derived files agree; says what it could not prove
	@$(BIN)/python generator/tools/verify.py

lint: $(READY) ## Check style and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## Check types: of the tool, of every generated package, and of programs that use packages (minutes)
	$(BIN)/mypy generator/specloom generator/tools generator/runtime
	@for package in $(PACKAGES); do \
		echo "mypy generated/$$package" && MYPYPATH=generated/$$package $(BIN)/mypy generated/$$package/$$package generated/$$package/tests || exit 1; \
	done
	$(BIN)/pyright --project tests/pyright.json
	$(BIN)/python -m pytest -n 2 -m types tests

cases: $(READY) ## Accept the current output of the golden cases
	SPECLOOM_ACCEPT=1 $(BIN)/python -m pytest tests/cases tests/diff/test_edits.py tests/migration tests/cli/test_cli_wrong_lines.py tests/draft/test_pages.py -n 0

corpus: $(READY) ## Generate, count, type-check and call the packages of real documents (of SPECLOOM_CORPUS, or DOCUMENTS="FILE|FOLDER ...")
	$(BIN)/python -m tests.corpus.run $(DOCUMENTS)

suites: $(READY) ## The same for the test documents of other generators (of SPECLOOM_SUITES), types left out
	$(BIN)/python -m tests.corpus.run --suites

# What concerns models: how they are read, sent, changed, chosen and shown.
SLOTTED = as_it_came body_fields constants deprecated envelopes fake_answers inheritance json_api json_lines loose_members other_members page_envelopes \
	pages patterns received scalars shared_tags streams two_way_models union_arguments unions variant_arguments variants waiting webhooks

slots: $(READY) ## Run the end-to-end tests about models, and those of two packages, for models in slots (minutes)
	SPECLOOM_MODELS=slots $(BIN)/python -m pytest -q -n 2 -m "not types" $(SLOTTED:%=tests/e2e/test_e2e_%.py)
	$(BIN)/specloom generate tellcasey speko --models slots --output build/slots
	for name in tellcasey speko; do $(BIN)/python -m pytest -q -n 0 build/slots/$$name/tests || exit 1; done

judges: $(READY) ## Have openapi-core judge what clients send, for small documents (of SPECLOOM_CORPUS too; build/judges; a minute)
	$(BIN)/python -m tests.corpus.judges
	$(BIN)/python -m pytest -q -n 0 tests/corpus/test_judges.py

witnesses: $(READY) ## Have other libraries verify what clients sign, and sign what they verify (build/witnesses; a minute)
	$(BIN)/python -m tests.witnesses.environment
	$(BIN)/python -m pytest -q -n 0 tests/witnesses

browser: $(READY) ## Open the page of `specloom evidence --html`, and what `make docs` built, in headless Chromium (installed with apt-get where that may be)
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do command -v $$name >/dev/null && exit; done; \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && timeout 60 apt-get -qq update && \
		DEBIAN_FRONTEND=noninteractive timeout 180 apt-get -qq install -y --no-install-recommends chromium >/dev/null || \
		echo "not proved: there is no Chromium, and it cannot be installed here" >&2
	timeout 200 $(BIN)/python -m pytest -n 0 tests/browser

live: $(READY) ## Drive generated clients against real servers from the package index (build/live; minutes)
	$(BIN)/python -m tests.live.run $(SERVERS)

frameworks: $(READY) ## Call servers of frameworks with clients from their own documents (build/frameworks; minutes)
	$(BIN)/python -m tests.frameworks.run $(APPLICATIONS)

faults: $(READY) ## Call a server that breaks HTTP, and our bounds, in each way we know; plant faults in documents (minutes)
	@$(BIN)/python -m tests.faults.run
	SPECLOOM_FUZZ_EXAMPLES=400 $(BIN)/python -m pytest -n 0 tests/faults/test_fuzz.py
	$(BIN)/python -m pytest -n 2 -m faults tests

soak: $(READY) ## 100,000 calls, 10,000 faulted POSTs, deadlines, bombs: figures into tests/faults/RESULTS.md (Linux; 5 minutes)
	@$(BIN)/python -m pip install --quiet --target build/soak --upgrade "brotli>=1.2" backports.zstd
	@PYTHONPATH=build/soak $(BIN)/python -m tests.faults.soak

transcript: $(READY) ## Try packages as a new user would, from pip install to a FastAPI application (build/transcript; NAMES="PACKAGE ..."; minutes)
	$(BIN)/python -m tests.transcript.run $(NAMES)

migration: $(READY) ## Read real packages of other generators, from the package index, and one that openapi-python-client makes (build/migration; minutes)
	$(BIN)/python -m tests.migration.witness

bench: $(READY) ## Measure: generation, import and call times as ratios
	$(BIN)/python -m tests.benchmarks.run

peers: $(READY) build/peers/.ready build/peers/npm/.ready ## Have other people's linters and generators take the documents under specs/ (build/peers; some minutes)
	$(BIN)/python -m tests.peers.run $(DOCUMENTS)

build/peers/.ready: tests/benchmarks/peers.txt
	$(PYTHON) -m venv --clear build/peers/env
	build/peers/env/bin/python -m pip install --quiet --disable-pip-version-check -r tests/benchmarks/peers.txt
	@touch $@

build/peers/npm/.ready: tests/peers/package.json
	@mkdir -p build/peers/npm && cp tests/peers/package.json build/peers/npm
	@command -v npm >/dev/null || { echo "not proved: the linters need node and npm" >&2; exit 0; }; \
		timeout 300 npm install --prefix build/peers/npm --no-package-lock --no-audit --no-fund --silent && touch $@

bench-editors: $(READY) build/peers/.ready ## Measure what pyright takes for a small program with GitHub's package (minutes)
	$(BIN)/python -m tests.benchmarks.editors

bench-decoding: $(READY) ## Measure decoding beside plain pydantic (TOPICS="misfits unions streams memory slots")
	$(BIN)/python -m tests.benchmarks.decoding $(TOPICS)

bench-generation: $(READY) build/peers/.ready ## Measure what generation costs beside other generators, and how it grows (minutes)
	$(BIN)/python -m tests.benchmarks.generation $(DOCUMENTS)

docs: $(READY) build/docs/env/.ready ## Build the documentation into build/docs/project/site
	$(BIN)/python generator/tools/docs.py

reference: $(READY) build/docs/env/.ready ## Build the reference of all packages into build/reference; its samples are executed
	@PATH="$(CURDIR)/build/docs/env/bin:$$PATH" $(BIN)/specloom reference --output build/reference

build/docs/env/.ready: generator/docs/requirements.txt
	$(PYTHON) -m venv --clear build/docs/env
	build/docs/env/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r generator/docs/requirements.txt
	@touch $@

prism: $(READY) ## Let the Prism mock server (npm) check the documents and what the clients send
	@command -v npm >/dev/null || { echo "skipped: Prism needs node and npm" >&2; exit 0; }; \
		npm install --prefix tests/prism --no-package-lock --no-audit --no-fund --silent && \
		$(BIN)/python -m pytest -n 0 tests/prism

kill: $(READY) ## Kill generation 200 times at random moments: no package may break (a minute or two)
	$(BIN)/python tests/write/kills.py

pythons: $(READY) ## Generate with every Python at hand, compare all bytes (a minute for each)
	$(BIN)/python tests/determinism/run.py

versions: $(READY) ## Test packages with the lowest and newest libraries they allow, and specloom-runtime (ALL=1: with every Python at hand)
	$(BIN)/python -m tests.versions.run $(if $(ALL),--all)
	$(BIN)/python -m pytest -n 0 -m versions tests

mutants: $(READY) ## Plant small faults in a few modules and count those that tests notice (MODULES="NAME ..."; some 15 minutes)
	$(BIN)/python -m tests.mutation.run $(MODULES)

fuzz: $(READY) ## Fuzz documents: hostile texts, mutants, octets, names of files (SECONDS of each, SEED; build/fuzz)
	$(BIN)/python -m tests.fuzz.run --seed $(or $(SEED),1) --seconds $(or $(SECONDS),60)

growth: $(READY) ## Measure how time and memory grow with a document (the table of tests/benchmarks/README.md; minutes)
	$(BIN)/python -m tests.growth.measure

peer: $(READY) ## Compare the rules of `specloom diff` with those of an established tool (npm)
	@command -v npm >/dev/null || { echo "skipped: the peer needs node and npm" >&2; exit 0; }; \
		npm install --prefix tests/diff/peer --no-package-lock --no-audit --no-fund --silent && \
		$(BIN)/python -m pytest -n 0 tests/diff/test_rules.py

# The time of all files in distributions: that of the commit.
dist dist-tool: export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),1580601600)

dist: $(READY) ## Build wheel and sdist of every package, and of specloom-runtime, into dist/, and have twine check them
	rm -rf dist
	@for folder in $(addprefix generated/,$(PACKAGES)) generator/runtime; do \
		echo "build $$folder" && $(BIN)/python -m build --no-isolation --outdir dist $$folder >/dev/null || exit 1; \
	done
	$(BIN)/python -m twine check --strict dist/*

dist-tool: $(READY) ## Build wheel and sdist of specloom and specloom-runtime into build/dist; the same commit gives the same bytes
	rm -rf build/dist
	@for folder in . generator/runtime; do \
		$(BIN)/python -m build --no-isolation --outdir build/dist $$folder >/dev/null || exit 1; \
	done
	$(BIN)/python -m twine check --strict build/dist/*

sbom: ## Write the software bill of materials (build/sbom.cdx.json, CycloneDX) from the lock files
	$(PYTHON) generator/tools/sbom.py build/sbom.cdx.json

audit: build/audit/.ready ## Look up known vulnerabilities of what is locked (REQUIRED=1: fail where that is not possible)
	@$(PYTHON) generator/tools/audit.py build/audit/bin/pip-audit $(if $(REQUIRED),--required)

build/audit/.ready: tests/ci/audit.txt
	$(PYTHON) -m venv --clear build/audit
	build/audit/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r tests/ci/audit.txt
	@touch $@

lock: $(READY) ## Resolve the dependencies again and write the lock files
	$(BIN)/python -m pip install --quiet uv==0.13.9
	$(BIN)/uv pip compile $(RESOLVE) --group dev --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile $(RESOLVE) --group generate --constraint requirements.lock --output-file requirements-generate.lock pyproject.toml

clean: ## Remove the environment and everything that is made on the way
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
