"""From the command line to the tables, the JSON and the chart."""

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from . import alone, ledger, machine, publish, report, servers, targets, works
from .calls import INSERT, KEY, TWENTY
from .machine import BenchError, say
from .rounds import Pace, measure
from .world import all_of, world


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run", description="Puts Tenon and its peers under load.")
    parser.add_argument("--quick", action="store_true", help="two minutes: ceilings, code by hand, PostgREST")
    parser.add_argument("--docs", action="store_true", help="put the table of targets and the chart into docs/")
    parser.add_argument("--results", type=Path, help="show the results of an earlier run instead of measuring")
    given = parser.parse_args(arguments)
    started = time.monotonic()
    machine.prepare()
    if given.results:
        show(json.loads(given.results.read_text()), given.docs)
        return
    kind = "quick" if given.quick else "full"
    results = {"kind": kind, "when": time.strftime("%Y-%m-%d"), "machine": machine.facts(), "works": {}}
    try:
        quick(results) if given.quick else full(results)
    except BenchError as broken:
        publish.RESULTS.write_text(json.dumps(results))  # what there is can still be shown
        sys.exit(f"bench/run: {broken}")
    results["seconds"] = round(time.monotonic() - started)
    show(results, given.docs)


def quick(results):
    servers.build_tenon()
    servers.build(servers.HANDWRITTEN)
    with world() as made:
        with all_of(servers.tenon(made), servers.handwritten(made), servers.postgrest(made)) as running:
            operations = works.by_operation(made, running)
            for name in ["anonymous", "bare Micronaut"]:
                del operations[KEY].variants[name]
            for name, warm in {KEY: 4, TWENTY: 2}.items():
                results["works"][name] = measure(operations[name], Pace(4, 1, warm))
        results["start"] = alone.start(made, 2)
    results["sizes"] = alone.sizes()


def full(results):
    servers.build_tenon()
    servers.build(servers.HANDWRITTEN)
    servers.build(servers.SPRING)
    with world() as made:
        under_load(made, results)
        results["start"] = alone.start(made, 5)
        results["memory"] = alone.memory(made, 4)
        results["ledger"] = ledger.keep(made, 1000, 60)
        results["generation"] = alone.generation(1)
        results["startOfMany"] = alone.start_of_many(made, 2)
    results["sizes"] = alone.sizes()


def under_load(made, results):
    everybody = [servers.tenon(made), servers.handwritten(made), servers.postgrest(made), servers.postgraphile(made),
                 servers.spring(made)]
    with all_of(*everybody) as running:
        for name, work in works.by_operation(made, running).items():
            rounds, warm = {KEY: (5, 6), TWENTY: (4, 3), INSERT: (4, 3)}.get(name, (3, 3))
            results["works"][name] = measure(work, Pace(rounds, 3, warm))
        results["works"][works.MANY] = measure(works.many(made, running), Pace(3, 3, 3))
        results["resident"] = {name: server.memory() for name, server in running.items()}
    with all_of(servers.tenon(made), servers.tenon(made, "flooded")) as running:
        before = running["flooded"].memory("VmRSS")
        alone.flood(made, running["flooded"])
        results["works"][works.SHAPES] = measure(works.shapes(made, running), Pace(5, 2, 6))
        results["shapes"] = {"before": before, "after": running["flooded"].memory("VmRSS")}
    silent = servers.tenon(made, "silent", [f"-Dlogback.configurationFile={machine.BENCH / 'lib/silent.xml'}"])
    observed = servers.tenon(made, "observed", TENON_MANAGEMENT_PORT=-1)
    with all_of(observed, servers.tenon(made), silent) as running:
        results["works"][works.LOG] = measure(works.log(made, running), Pace(4, 3, 20))
    with all_of(servers.tenon(made), servers.tenon(made, "elliptic")) as running:
        results["works"][works.TOKENS] = measure(works.tokens(made, running), Pace(5, 2, 10))
        results["works"][works.ERRORS] = measure(works.errors(made, running), Pace(4, 2, 2))
        results["pace"] = alone.pace(made, running["tenon"], 3, 4)


def show(results, docs):
    found = targets.all_targets(results)
    results["targets"] = [asdict(each) for each in found]
    publish.store(results)
    print("\n".join([*report.lines(results), "", *targets.table(found)]))
    say(f"\n{results.get('seconds', '?')} s; all of it is in {publish.RESULTS.relative_to(machine.ROOT)}")
    if docs:
        publish.document(results)
