"""The targets, each with what a run measured. A ratio is the median of the ratios of its rounds."""

import statistics
from dataclasses import dataclass

from .calls import INSERT, KEY, TWENTY
from .ledger import amiss
from .rounds import limit, rates, ratio
from .works import ERRORS, LOG, MANY, SHAPES, TOKENS

NOT = "not measured"


@dataclass
class Target:
    """A line of the table: what a run measured, and whether that is enough; None when it was not measured."""

    work: str
    target: str
    measured: str = NOT
    met: bool | None = None


def all_targets(results):
    return [*by_load(results), *alone(results), *of_builds(results)]


def by_load(results):
    works = results["works"]

    def against(work, other, mine="tenon"):
        seen = works.get(work, {})
        base = limit(seen) if other == "L" else rates(seen, other)
        return ratio(rates(seen, mine), base) if base and rates(seen, mine) else None

    def several(what, *bounds):
        """A line with several bounds: (ratio, least, name)."""
        measured = [f"{times:.2f} {name}" for times, _, name in bounds if times is not None]
        target = ", ".join(f"≥ {least} {name}" for _, least, name in bounds)
        if len(measured) < len(bounds):
            return Target(what, target, ", ".join(measured) or NOT)
        return Target(what, target, ", ".join(measured), all(times >= least for times, least, _ in bounds))

    yield several("read by key, token verified, role and claims set",
                  (against(KEY, "L"), 0.85, "L"), (against(KEY, "handwritten"), 3, "× by hand"))
    yield several("the same against peers", (against(KEY, "postgrest"), 4, "× PostgREST 12"),
                  (against(KEY, "postgraphile"), 2.5, "× PostGraphile 5"), (against(KEY, "spring"), 6, "× Spring Data REST 4"))
    yield several("1 000 tokens of ES256", (against(TOKENS, "1000 HS256", "1000 ES256"), 0.9, "of HS256"))
    for status in ["401", "404", "400"]:
        yield several(f"answers with {status}", (against(ERRORS, "read by key", status), 3, "× the read by key"))
    yield several("access log and metrics on", (against(LOG, "neither", "both"), 0.9, "of off"))
    yield several("read by key after 10 000 shapes", (against(SHAPES, "calm", "flooded"), 0.9, "of before"))
    yield several("list of 20, three filters, sorted, second page",
                  (against(TWENTY, "L"), 0.8, "L"), (against(TWENTY, "handwritten"), 2.5, "× by hand"))
    yield several("insert that returns its row", (against(INSERT, "L"), 0.8, "L"))
    yield several("token, role and settings", (against(KEY, "anonymous"), 0.9, "of anonymous"))
    yield Target("list of 20 with embedded rows", "≥ 0.6 of the flat list")
    yield Target("CSV or NDJSON of 1 000 000 rows", "heap ≤ 64 MB, ≥ 0.5 of COPY's rate")
    yield many(works.get(MANY, {}).get("tenon"))


def many(seen):
    target = "nothing refused, p99 ≤ 20 × p50"
    if not seen:
        return Target("1 000 connections", target)
    refused, times = sum(one["wrong"] for one in seen), max(one["p99"] / one["p50"] for one in seen)
    return Target("1 000 connections", target, f"{refused} refused, {times:.1f} × p50", refused == 0 and times <= 20)


def alone(results):
    pace, start = results.get("pace"), results.get("start")
    target = Target("delay at 70 % of the own peak", "p99 ≤ 5 × p50")
    if pace:
        times = pace["p99"] / pace["p50"]
        target.measured = f"{times:.1f} × ({pace['p50'] / 1000:.1f} ms and {pace['p99'] / 1000:.1f} ms)"
        target.met = times <= 5
    yield target
    target = Target("from the start to the first row, with the AOT cache", "≤ 0.35 of without, < 0.8 s")
    if start:
        share, took = ratio(start["AOT cache"], start["plain"]), statistics.median(start["AOT cache"])
        target.measured, target.met = f"{share:.2f}, {took:.2f} s", share <= 0.35 and took < 0.8
    yield target
    target = Target("start with 200 tables", "≤ 1.2 × that of 20")
    if many := results.get("startOfMany"):
        times = ratio(many["200 tables"], many["20 tables"])
        target.measured, target.met = f"{times:.2f} ×", times <= 1.2
    yield target
    target = Target("resident memory under load, heap of 64 MB", "≤ 150 MB")
    if memory := results.get("memory"):
        most, plain = (memory[name] * 1.048576 for name in ["small", "plain"])
        target.measured, target.met = f"{most:.0f} MB; {plain:.0f} MB where no other option is set", most <= 150
    yield target
    target = Target("ledger over 1 000 connections, heap of 64 MB", "nothing lost or doubled, ≤ 150 MB")
    if ledger := results.get("ledger"):
        most = ledger["rssMiB"] * 1.048576
        target.measured = f"{ledger['writes']} writes, {amiss(ledger)} amiss, {ledger['refused']} refused, {most:.0f} MB"
        target.met = not amiss(ledger) and most <= 150
    yield target


def of_builds(results):
    took = results.get("generation", {})
    for name, most in {"petstore, schema changed": 6000, "petstore, only descriptions changed": 3000,
                       "petstore, unchanged": 100}.items():
        yield took_at_most(f"generate: {name}", took.get(name), most)
    twenty, many = took.get("20 tables, first run"), took.get("200 tables, first run")
    target = Target("generate: 200 tables", "≤ 15 s, ≤ 8 × that of 20")
    if twenty and many:
        target.measured, target.met = f"{many / 1000:.1f} s, {many / twenty:.1f} ×", many <= min(15000, 8 * twenty)
    yield target
    target = Target("size of the runtime; of the service without the page at /docs", "≤ 400 kB; ≤ 32 MB, ≤ 65 jars")
    if sizes := results.get("sizes"):
        target.measured = f"{sizes['runtimeKB']} kB; {sizes['jarsMB']} MB, {sizes['jars']} jars"
        target.met = sizes["runtimeKB"] <= 400 and sizes["jarsMB"] <= 32 and sizes["jars"] <= 65
    yield target


def took_at_most(name, took, most):
    shown = f"≤ {most / 1000:g} s" if most >= 1000 else f"≤ {most} ms"
    return Target(name, shown) if took is None else Target(name, shown, f"{took / 1000:.2f} s", took <= most)


def table(targets):
    """The lines of a table in Markdown."""
    yield "| Work | Target | Measured | |"
    yield "|---|---|---|---|"
    for each in targets:
        verdict = {True: "met", False: "short", None: ""}[each.met]
        yield f"| {each.work} | {each.target} | {each.measured} | {verdict} |"
