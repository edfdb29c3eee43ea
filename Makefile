# Each target is one line into the tools; scripts/ holds what needs more.
.PHONY: help setup build sbom deb deb-check demo test interop interop-sync sync-torture browsers properties memcheck sanitize install bench fuzz torture format
# What is to be set up is set up before it is built.
.NOTPARALLEL:

PREFIX ?= /usr/local

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1 – \2/p' Makefile

setup: ## Install the system packages that building and testing need
	@scripts/setup

build: ## Build the release programs, kith and kith-serve linked statically
	@scripts/setup --check && scripts/build-release

sbom: build ## Write the bill of materials of the release programs (SPDX)
	@scripts/sbom

deb: setup build ## Pack the release programs as packages of Debian (.build/deb)
	@scripts/setup --deb
	@scripts/deb

deb-check: deb ## Pack again elsewhere, run lintian, install on bare Debian 12 and 13 (as root), run the steps of the Homebrew formula
	@scripts/deb-check
	@scripts/formula-check --built

demo: setup build ## Restore a sample month of a search, show the morning's glance, export its calendar
	@scripts/demo

test: setup ## Run all tests
	swift test

properties: setup ## Read 100,000 random calendar items back with three readers (KITH_SEED, KITH_CASES)
	KITH_CASES=$${KITH_CASES:-100000} swift test --filter PropertyTests

memcheck: setup ## Run the tests of ICalendar under valgrind
	@scripts/memcheck

sanitize: setup ## Run the tests of ICalendar and CalendarExport with the address and the thread sanitizer
	@scripts/sanitize address thread

interop: setup build ## Open the exports in other calendar programs and compare what they show
	@scripts/interop

interop-sync: setup build ## Sync with real servers and other people's programs, and prove what sync promises (SYNC_SERVERS="radicale sogo")
	@scripts/interop-sync $(SYNC_SERVERS)

sync-torture: setup build ## Torture sync: the simulation, then real servers by a network that breaks (KITH_SEED, KITH_ROUNDS, SYNC_SEEDS, SYNC_SERVERS)
	@scripts/sync-torture $(SYNC_SERVERS)

browsers: setup build ## Look at the served pages in Chromium, Firefox and Thunderbird, and compare pictures (UPDATE_SCREENSHOTS=1 keeps new ones)
	@scripts/browsers

install: ## Install what was built into PREFIX (/usr/local)
	@scripts/built
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/kith .build/release/kith-http .build/release/kith-serve "$(DESTDIR)$(PREFIX)/bin"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/man7"
	install -m 644 Manual/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 644 Manual/*.7 "$(DESTDIR)$(PREFIX)/share/man/man7"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	.build/release/kith completion bash >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kith"
	install -d "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	.build/release/kith completion zsh >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kith"
	.build/release/kith completion fish >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kith.fish"

bench: setup build ## Measure against other programs, the sqlite3 shell and plain C (KITH_SIZES=100,10000 for some sizes)
	@scripts/setup --bench
	@python3 -B Bench/peers.py $(KITH_SIZES)
	@scripts/bench

fuzz: setup ## Feed made-up bytes to each reader of files for 10 minutes (FUZZ_SECONDS=… for another time)
	@scripts/fuzz

torture: setup build ## Kill, fail and damage the release program, and hold it against a model (TORTURE_SECONDS, TORTURE_SEED)
	@scripts/torture

format: ## Lay out the Swift files as .swift-format says
	swift format --in-place --recursive Sources Tests Package.swift
