"""From the command line to the tables, the JSON and the chart."""

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from . import alone, chart, ledger, machine, report, servers, targets, works
from .calls import KEY, TWENTY
from .machine import BenchError, say
from .rounds import Pace, measure
from .world import all_of, world

RESULTS = machine.OUT / "results.json"
CHART = machine.OUT / "bench.svg"
DOCS = machine.ROOT / "docs"
MARKS = ("<!-- targets of the last run -->\n", "<!-- end of targets -->\n")


def main(arguments):
    parser = argparse.ArgumentParser(prog="bench/run", description="Puts Tenon and its peers under load.")
    parser.add_argument("--quick", action="store_true", help="two minutes: Tenon, its ceilings, code by hand, PostgREST")
    parser.add_argument("--docs", action="store_true", help="put the table of targets and the chart into docs/")
    parser.add_argument("--results", type=Path, help="show the results of an earlier run instead of measuring")
    given = parser.parse_args(arguments)
    started = time.monotonic()
    machine.prepare()
    if given.results:
        show(json.loads(given.results.read_text()), given.docs)
        return
    results = {"kind": "quick" if given.quick else "full", "when": time.strftime("%Y-%m-%d"), "machine": machine.facts(),
               "works": {}}
    try:
        quick(results) if given.quick else full(results)
    except BenchError as broken:
        RESULTS.write_text(json.dumps(results))  # what there is can still be shown
        sys.exit(f"bench/run: {broken}")
    results["seconds"] = round(time.monotonic() - started)
    show(results, given.docs)


def quick(results):
    servers.build_tenon()
    servers.build(servers.HANDWRITTEN)
    pace = Pace(rounds=4, seconds=1, warm=2)
    with world() as made:
        with all_of(servers.tenon(made), servers.handwritten(made), servers.postgrest(made)) as running:
            operations = works.by_operation(made, running)
            for name in [KEY, TWENTY]:
                results["works"][name] = measure(operations[name], pace)
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
        results["startOfMany"] = alone.start_of_many(made, 3)
    results["sizes"] = alone.sizes()


def under_load(made, results):
    pace = Pace(rounds=4, seconds=3, warm=3)
    everybody = [servers.tenon(made), servers.handwritten(made), servers.postgrest(made), servers.postgraphile(made),
                 servers.spring(made)]
    with all_of(*everybody) as running:
        for name, work in works.by_operation(made, running).items():
            results["works"][name] = measure(work, Pace(5, 3, 8) if name == KEY else pace)
        results["works"][works.MANY] = measure(works.many(made, running), Pace(3, 4, 3))
        results["resident"] = {name: server.memory() for name, server in running.items()}
    silent = servers.tenon(made, "silent", [f"-Dlogback.configurationFile={machine.BENCH / 'lib/silent.xml'}"])
    observed = servers.tenon(made, "observed", TENON_MANAGEMENT_PORT=-1)
    with all_of(observed, servers.tenon(made), silent) as running:
        results["works"][works.LOG] = measure(works.log(made, running), Pace(6, 2, 10))
    with all_of(servers.tenon(made), servers.tenon(made, "elliptic")) as running:
        results["works"][works.TOKENS] = measure(works.tokens(made, running), Pace(5, 2, 10))
        results["works"][works.ERRORS] = measure(works.errors(made, running), Pace(4, 2, 2))
        results["pace"] = alone.pace(made, running["tenon"], 3, 4)


def show(results, docs):
    found = targets.all_targets(results)
    results["targets"] = [asdict(each) for each in found]
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    title = "{when} on {cores} cores, {processor}; medians of interleaved rounds".format(
        when=results["when"], **results["machine"])
    drawing = chart.draw(report.medians(results), title)
    CHART.write_text(drawing)
    print("\n".join(report.lines(results)))
    print()
    print("\n".join(targets.table(found)))
    say(f"\n{results.get('seconds', '?')} s; {RESULTS.relative_to(machine.ROOT)} and {CHART.relative_to(machine.ROOT)} have all of it")
    if docs:
        (DOCS / "bench.svg").write_text(drawing)
        page = DOCS / "performance.md"
        before, rest = page.read_text().split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        table = "\n".join(targets.table(found))
        page.write_text(f"{before}{MARKS[0]}{table}\n{MARKS[1]}{after}")

