#   make serve     build the site and serve it on a loopback port, which is printed
#   make test      set up what is missing and run every test
#   make site      build the site into dist/; BASE=https://… is where it will stand,
#                  DATA='FILE…' other data, TITLE='…' the name of their site and
#                  OPTIONS='…' what else is said of them (go run ./tools/site -help)
#   make build     compile everything, natively and for the page
#   make lint      format and vet
#   make generate  write web/src/wire.d.ts from the Go types
#   make dataset   build the Parquet files from dataset/published
#   make bench     run the benchmarks, or with PART=… some of: go read large cold remote page
#   make fuzz      run each fuzz target for FUZZTIME (30s)
#   make clean     remove dist/ and build/
#
# Needed: Go 1.26, Node 20 and npm. Tests also need a C compiler, for the race
# detector, Chromium and Firefox, and run in WebKit too where it is to be had;
# they install them with apt-get where they may.

.PHONY: serve test site build lint generate dataset bench fuzz clean help \
	always setup test-native test-wasm test-page bench-go bench-page
.DELETE_ON_ERROR:

modules := web/node_modules/.package-lock.json
peers := web/bench/node_modules/.package-lock.json
sources := $(shell find wasm dataset web/src tools/site -type f ! -name '*_test.go') \
	web/bundle.js web/cards.js web/cards-draw.js web/cards-style.js web/prerender.js index.html LICENSE go.mod go.sum

serve: site
	@go run ./tools/serve

site: dist/index.html

dist/index.html: $(sources) $(modules) $(DATA) build/base
	go run ./tools/site -base "$$BASE" $(if $(DATA),-title "$$TITLE" $(foreach file,$(DATA),-data '$(file)')) $(OPTIONS)

# Another base, and other data, make other pages.
build/base: always
	@mkdir -p build && printf '%s\n' "$$BASE" "$$DATA" "$$TITLE" "$$OPTIONS" | cmp -s - $@ || printf '%s\n' "$$BASE" "$$DATA" "$$TITLE" "$$OPTIONS" > $@

$(modules): web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@

build:
	go build ./...
	GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o build/engine.wasm ./wasm
	GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o build/checker.wasm ./wasm/check

test: setup lint test-native test-wasm test-page

lint:
	@test -z "$$(gofmt -l dataset tools wasm)" || { gofmt -d dataset tools wasm; exit 1; }
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./dataset/... ./wasm/...

test-native:
	go test -race -timeout=20m ./...

# Under Node, arguments and environment together must stay below 12 KB.
test-wasm:
	env -i PATH="$$PATH" HOME="$$HOME" GOOS=js GOARCH=wasm \
		GOFLAGS="$$(go env GOFLAGS)" GOPROXY="$$(go env GOPROXY)" \
		GOMODCACHE="$$(go env GOMODCACHE)" GOCACHE="$$(go env GOCACHE)" \
		go test -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./dataset/... ./wasm/...

test-page: site
	cd web && npm run --silent check
	@export CHROME="$$($(browser))" FIREFOX="$$($(firefox))" && cd web && npm test --silent

# The generator runs with the package that it writes a part of.
generate:
	rm -f wasm/explorer/wire_write.go
	go run ./tools/wiretypes

dataset:
	go run ./tools/mkdataset

# Natively, and in Chromium against other readers of Parquet.
PART ?= go read large cold remote page
bench: $(if $(filter go,$(PART)),bench-go) $(if $(filter-out go,$(PART)),bench-page)

bench-page: $(modules) $(peers) $(if $(filter page,$(PART)),site)
	@export CHROME="$$($(browser))" && cd web && node bench/bench.js $(filter-out go,$(PART))

$(peers): web/bench/package-lock.json
	@cd web/bench && npm ci --no-audit --no-fund --silent --fetch-retries=1 || \
		{ echo 'the readers to compare with come from npm, which cannot be reached' >&2; exit 1; }
	@touch $@

bench-go:
	@echo '250 partners x 360 months:' && go test -run='^$$' -bench=Statistics ./wasm/analysis | $(table)
	@echo 'all others:' && go test -run='^$$' -bench=. -skip=Statistics ./... | $(table)

table = awk '/^Benchmark/ { printf "  %-72s %10.2f ms%s\n", substr($$1, 10), $$3 / 1e6, $$5 ? "  " $$5 " " $$6 " " $$7 " " $$8 : "" } \
	/FAIL/ { print; failed = 1 } END { exit failed }'

# Each target for as long as FUZZTIME says. What is found is made smaller in ten
# steps at most: by default the fuzzer takes a minute, in which it tries nothing
# else.
FUZZTIME ?= 30s
fuzz:
	@grep -ro --include='*_test.go' '^func Fuzz[A-Za-z]*' dataset wasm tools | sed 's/:func / /' | \
	while read -r file target; do \
		echo "$$target in $$file" && go test -run='^$$' -fuzz="^$$target\$$" \
			-fuzztime=$(FUZZTIME) -fuzzminimizetime=10x "./$$(dirname "$$file")" || exit 1; \
	done

help:
	@sed -n 's/^#   //p' Makefile

clean:
	rm -rf build dist

# The first browser there is, $CHROME before all others.
browser = for b in "$${CHROME:-chromium}" chromium google-chrome chromium-browser; do \
		command -v "$$b" && break; done

firefox = for b in "$${FIREFOX:-firefox-esr}" firefox-esr firefox; do command -v "$$b" && break; done

webkit = for b in WebKitWebDriver xvfb-run xauth $${WEBKIT:-/usr/lib/*/webkit2gtk-*/MiniBrowser}; do \
		command -v "$$b" >/dev/null || exit 1; done

# fetch PACKAGES, as root or through sudo that asks for no password
fetch = as=; test "$$(id -u)" = 0 || as='sudo -n'; \
	{ command -v apt-get >/dev/null && $$as true && $$as apt-get update -q && \
		$$as env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(1); } >&2

# install PACKAGES for WHAT
install = { $(call fetch,$(1)); } || { echo 'tests need $(2): install it and run make test again' >&2; exit 1; }

setup: $(modules)
	@command -v "$$(go env CC)" >/dev/null || { $(call install,gcc libc6-dev,a C compiler); }
	@test -n "$$($(browser))" || { $(call install,chromium,Chromium); }
	@test -n "$$($(firefox))" || { $(call install,firefox-esr,Firefox); }
	@($(webkit)) || { $(call fetch,webkit2gtk-driver xvfb xauth); } || \
		echo 'WebKit cannot be installed here: what is tested in it is skipped' >&2
