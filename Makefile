# What one can do here; `make` alone lists it.
SWIFT ?= swift
SHELL := /bin/bash

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

deps: ## Install what building, running and testing need (Debian)
	@deploy/dev/install-deps

build: deps ## Build both programs
	$(SWIFT) build --product vientrod
	$(SWIFT) build --product vientro

run: deps ## Build, start the daemon with the sample office, stop with Ctrl-C
	@deploy/dev/run

test: deps ## Everything that proves the code: format, floors, unit and end-to-end tests
	@deploy/dev/test

check: test ## The same under its other name

test-system: deps ## Boot a Debian 12 with the unit in a container (root; some minutes)
	@Tests/System/run

soak: deps ## What takes long: killed at every message, a year of ticks, random registers
	@Tests/Soak/run

bench: deps ## Timings against bare SQL and curl, on a release build
	@Tests/Benchmarks/run

man: ## Generate man pages and completions under docs/man and deploy/completions
	@deploy/dev/man

format: ## Format the sources in place
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests migrations

clean: ## Remove what building and running left
	rm -rf .build .build-* .vientro

.PHONY: help deps build run test check test-system soak bench man format clean
