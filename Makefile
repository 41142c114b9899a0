# What can be made: check (what CI runs), test, bench, fuzz, build.

GO ?= go
FUZZTIME ?= 20s
QUADS ?= 1000000

.PHONY: check test bench fuzz build

check:
	.ci/run

test:
	$(GO) test ./...

# The figures of the store need PostgreSQL; without it they are those of a file alone.
bench:
	$(GO) test -run '^$$' -bench . ./...
	@set -e; \
	if [ -z "$$AMTSZEIT_POSTGRES" ] && started=$$(.ci/postgres start); then \
		trap '.ci/postgres stop' EXIT; export AMTSZEIT_POSTGRES=$$started; \
	fi; \
	$(GO) test ./graph/query -run '^TestFigures$$' -v -timeout 30m -figures $(QUADS) | grep -v '^[=-]'

# Every fuzz target for a short time, one after another.
fuzz:
	@for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x -parallel 1 $$package || exit 1; \
		done; \
	done

# One static binary, the same bytes from the same sources.
build:
	CGO_ENABLED=0 $(GO) build -trimpath -o amtszeit ./cmd/amtszeit
