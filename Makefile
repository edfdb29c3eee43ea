# Each target is one line into the tools; scripts/ holds what needs more.
.PHONY: help setup build demo test install bench fuzz format

PREFIX ?= /usr/local

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 – \2/p' Makefile

setup: ## Install the system packages that building and testing need
	@scripts/setup

build: setup ## Build the release program, linked statically
	@scripts/build-release

demo: build ## Restore a sample month of a search, show the morning's glance, export its calendar
	@scripts/demo

test: setup ## Run all tests
	swift test

install: build ## Install kith into PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" && install -m 755 .build/release/kith "$(DESTDIR)$(PREFIX)/bin/kith"

bench: build ## Measure against the sqlite3 shell and a plain C program
	@scripts/bench

fuzz: setup ## Feed made-up bytes to the reader of calendars for 10 minutes (FUZZ_SECONDS=… for another time)
	@scripts/fuzz

format: ## Lay out the Swift files as .swift-format says
	swift format --in-place --recursive Sources Tests Package.swift
