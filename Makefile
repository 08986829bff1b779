# Guanhuai: the few commands a person needs. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Debian package names. PostgreSQL is asked for by its programs (15 or later), not by its package.
SYSTEM_PACKAGES  := libpq-dev libxlsxwriter-dev libxml2-dev zlib1g-dev pkg-config
OFFICE_PACKAGES  := libreoffice-calc-nogui
BROWSER_PACKAGES := chromium fonts-noto-cjk python3 python3-venv openssl
SWIFT_NEEDED     := 6.3
POSTGRES_NEEDED  := 15

GUANHUAI := .build/debug/guanhuai
PYTHON   := .venv/bin/python
SUDO     := $(if $(filter 0,$(shell id -u)),,sudo)
# What is handed on to `guanhuai demo`, for example: make demo DEMO="--port 8080"
DEMO     ?=
# What is handed on to `bench-rules`, for example: make bench-rules BENCH_RULES="--rows 1000000 --rounds 5"
BENCH_RULES ?=
# What is handed on to `bench-register`, for example: make bench-register BENCH_REGISTER="--families 20000"
BENCH_REGISTER ?=
# How many random families `make soak` asks on every day of ten years.
SOAK_FAMILIES ?= 10000
# How many rows the workbook has that `make soak` imports.
SOAK_ROWS ?= 50000

# $(call install,PACKAGES): installs those of the Debian packages that are missing, and says which.
define install
missing=""
for package in $(1); do
    dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q '^install ok installed' || missing="$$missing $$package"
done
if [ -n "$$missing" ]; then
    echo "setup: installing$$missing"
    if ! command -v apt-get >/dev/null; then
        echo "setup: this machine has no apt-get; install the equivalents of:$$missing" >&2; exit 1
    fi
    if [ -n "$(SUDO)" ] && ! command -v sudo >/dev/null; then
        echo "setup: not root and no sudo; as root run: apt-get install -y$$missing" >&2; exit 1
    fi
    $(SUDO) apt-get update -qq
    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null
fi
endef

.ONESHELL:
.PHONY: help setup setup-tests check-swift build build-tests demo test test-swift test-cases test-files test-browser lint
.PHONY: bench bench-postgres bench-rules bench-register soak clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

check-swift:
	@found=$$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9.]+$$' || true)
	if [ -z "$$found" ] || [ "$$(printf '%s\n' $(SWIFT_NEEDED) "$$found" | sort -V | head -1)" != "$(SWIFT_NEEDED)" ]; then
	    echo "setup: Swift $(SWIFT_NEEDED) or later is needed (found: $${found:-none}); see https://www.swift.org/install" >&2
	    exit 1
	fi

setup: check-swift ## install what is missing to build and run (PostgreSQL and four libraries)
	@$(call install,$(SYSTEM_PACKAGES))
	newest=$$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | cut -d/ -f5 | sort -n | tail -1)
	if [ "$${newest:-0}" -lt $(POSTGRES_NEEDED) ] && ! initdb --version 2>/dev/null | grep -qE ' (1[5-9]|[2-9][0-9])\b'; then
	    $(call install,postgresql-$(POSTGRES_NEEDED))
	fi
	echo "setup: Swift, PostgreSQL, libpq, libxlsxwriter, libxml2, zlib are here"

setup-tests: setup ## also install what the tests need (Chromium, fonts, Python packages, openssl)
	@$(call install,$(BROWSER_PACKAGES))
	if ! cmp -s Tests/Browser/requirements.txt .venv/ready; then
	    echo "setup: installing the Python packages of Tests/Browser/requirements.txt into .venv"
	    rm -rf .venv
	    /usr/bin/python3 -m venv .venv
	    .venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	    cp Tests/Browser/requirements.txt .venv/ready
	fi
	echo "setup: Chromium and the Python packages of the browser tests are here"

build: ## build the command
	@swift build --product guanhuai

build-tests:
	@swift build --build-tests

demo: setup build ## a sample street on a private database, served; prints the address and a sign-in link
	@$(GUANHUAI) demo $(DEMO)

test: setup-tests build-tests test-swift test-cases test-files test-browser ## every test

# A few tests at a time: all at once would starve the ones that hold the database to a time limit.
test-swift:
	@swift test --skip-build --experimental-maximum-parallelization-width 6

test-cases:
	@$(GUANHUAI) rules test Tests/Cases

# Workbooks and lists opened by a program that is not ours.
test-files:
	@$(PYTHON) Tests/Browser/files.py $(GUANHUAI)

test-browser:
	@$(PYTHON) Tests/Browser/walk.py $(GUANHUAI)

lint: check-swift ## format of every Swift file (the house rules are tests: Tests/Tidy)
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests
	echo "lint: no findings"

bench: setup bench-postgres bench-rules bench-register ## all benchmarks, optimised build

bench-postgres: setup ## this PostgreSQL client beside C libpq and asyncpg
	@swift build -c release --product bench-postgres
	.build/release/bench-postgres

bench-rules: setup ## the rule engine beside OpenFisca, PolicyEngine and Zen (where GUANHUAI_PEERS names a folder)
	@swift build -c release --product bench-rules
	.build/release/bench-rules $(BENCH_RULES)

bench-register: setup ## import, search and history at 200,000 families, under row-level security
	@swift build -c release --product bench-register
	.build/release/bench-register $(BENCH_REGISTER)

soak: setup-tests build ## at length: random formulas, random families day by day, a large workbook, LibreOffice
	@$(call install,$(OFFICE_PACKAGES))
	$(PYTHON) Tests/Browser/files.py $(GUANHUAI) --libreoffice
	swift build -c release --product fuzz-feel
	.build/release/fuzz-feel --count 1000000
	GUANHUAI_SOAK_FAMILIES=$(SOAK_FAMILIES) GUANHUAI_SOAK_ROWS=$(SOAK_ROWS) \
	    swift test -c release --filter 'ForecastPropertyTests|ImportSoakTests'

clean: ## remove what was built (keeps GUANHUAI_HOME, which holds data)
	@rm -rf .build .venv
