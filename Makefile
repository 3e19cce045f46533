# The front door: each target is a line of Maven or a script. `make` lists them.

export JAVA_HOME := $(shell build/find-jdk 2>/dev/null)
# Lets Tenon's lines through --quiet.
export MAVEN_OPTS := $(MAVEN_OPTS) -Dorg.slf4j.simpleLogger.log.dev.tenon=info

MVN := mvn --batch-mode --no-transfer-progress
PETSTORE := $(MVN) --quiet --file petstore
# Only what a service needs to use Tenon; the checks have targets of their own.
INSTALL := $(MVN) --quiet install -DskipTests -Dinvoker.skip -Dspotless.check.skip -Dcheckstyle.skip -Dmdep.analyze.skip

# What Tenon is built from, and when that was done last: for a word about it, Maven decides for itself.
SOURCES := pom.xml service-parent runtime/pom.xml runtime/src/main generator-maven-plugin/pom.xml generator-maven-plugin/src/main
BUILT := target/built

.DEFAULT_GOAL := help
.PHONY: help jdk build install test verify lint fmt golden petstore petstore-jar migrate diff clean-data schemathesis security bench bench-quick bench-ledger bench-build bench-auth clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F '|' '{printf "%-22s %s\n", $$1, $$2}'

jdk:
	@build/find-jdk >/dev/null

petstore: install ## build and serve the petstore on port 8080, on its own PostgreSQL or TENON_DB_URL
	@$(PETSTORE) package -Dmaven.test.skip # a changed spec may not fit the tests yet, and is served all the same
	@trap : INT; $(PETSTORE) tenon:run || [ $$? -eq 130 ] # 130: stopped by Ctrl-C, as it should be

petstore-jar: install ## build petstore/target/petstore.jar with lib/ and the AOT cache petstore.aot
	@$(PETSTORE) package -Dmaven.test.skip -Paot

migrate: install ## apply the petstore's migrations to its own PostgreSQL or TENON_DB_URL
	@$(PETSTORE) tenon:migrate

diff: install ## write the petstore's next migration, for review
	@$(PETSTORE) tenon:diff

clean-data: ## remove the petstore's own PostgreSQL with all its rows
	@pid=$$(head -n 1 petstore/.tenon/postgres/data/postmaster.pid 2>/dev/null); \
	if [ -n "$$pid" ] && kill -0 "$$pid" 2>/dev/null; then echo "The petstore is running: stop it first (Ctrl-C), then run make clean-data again." >&2; exit 1; fi
	rm -rf petstore/.tenon

build: jdk ## compile and package everything, with all checks but no tests
	$(MVN) install -DskipTests -Dinvoker.skip

install: jdk ## put Tenon into the local Maven repository, for services to use
	@[ -e $(BUILT) ] || echo "Building Tenon; the first time takes some minutes, most of them downloads."
	@[ ! -e $(BUILT) ] || [ -z "$$(find $(SOURCES) -newer $(BUILT))" ] || echo "Building Tenon; its sources have changed."
	@$(INSTALL)
	@mkdir -p target && touch $(BUILT)

test: jdk ## run all checks and tests: Tenon, examples, petstore, security suite, Schemathesis
	$(MVN) install
	security/fetch-vectors || true # the suite says what it ran without
	$(MVN) --file examples verify
	python3 build/docs-poms.py
	build/petstore-contract

verify: jdk ## run checks and tests of Tenon itself
	$(MVN) verify

lint: jdk ## run the checks only: compiler, format, sizes, dependencies
	$(MVN) verify -DskipTests -Dinvoker.skip

fmt: jdk ## format the code
	$(MVN) --quiet --projects runtime,generator-maven-plugin spotless:apply

golden: jdk ## rewrite the expected output of the golden tests
	$(MVN) --quiet test -Dtest='*Golden*,ExpandedDocumentTest' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true

schemathesis: install ## test the running petstore against its own document
	build/petstore-contract

security: install ## attack the generated sample of security/ and print the scorecard
	@security/fetch-vectors || true # the suite says what it ran without
	@$(MVN) --quiet --file security verify

bench: install ## measure Tenon under load beside its peers, in about 25 minutes
	bench/run

bench-quick: install ## the same in two to five minutes, with fewer peers and loads
	bench/run --quick

bench-ledger: install ## keep a ledger over 1 000 connections and compare it with the database
	bench/ledger

bench-build: install ## measure how long the generate goal takes
	bench/build-times

bench-auth: install ## measure what a token costs a request
	bench/auth-cost

clean: jdk ## remove what was built; keeps the petstore's data
	$(MVN) --quiet clean
	$(MVN) --quiet --file examples clean
	rm -rf bench/*/target
