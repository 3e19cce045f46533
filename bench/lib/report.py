"""What was seen, as tables of text."""

import statistics

from .calls import WORKS
from .rounds import limit, rates, ratio
from .works import MANY


def lines(results):
    for work, seen in results["works"].items():
        yield ""
        yield f"{work:34} {'least':>9} {'median':>9} {'most':>9} {'p50 ms':>8} {'p99 ms':>8} {'Tenon is':>9}"
        yield from table(work, seen)
    for name in ["start", "startOfMany", "memory", "pace", "sizes", "generation", "ledger", "resident"]:
        if name in results:
            yield ""
            yield f"{name}: {figures(results[name])}"


def table(work, seen):
    first = next(iter(seen))
    for name in seen:
        yield row(name, rates(seen, name), seen[name], ratio(rates(seen, first), rates(seen, name)))
    if "http" in seen and "db" in seen:
        most = limit(seen)
        yield row("L = 1/(1/http + 1/db)", most, [], ratio(rates(seen, first), most))
    if work == MANY:
        yield "answers that were no row: " + ", ".join(f"{name} {sum(f['wrong'] for f in seen[name])}" for name in seen)


def row(name, found, rounds, times):
    delays = "".join(f" {statistics.median(one[key] for one in rounds) / 1000:8.1f}" if rounds and key in rounds[0]
                     else " " * 9 for key in ["p50", "p99"])
    return f"  {name:32} {min(found):9.0f} {statistics.median(found):9.0f} {max(found):9.0f}{delays} {times:7.2f} ×"


def figures(found):
    def shown(value):
        if isinstance(value, list):
            return " ".join(f"{one:.2f}" for one in sorted(value))
        return f"{value:.2f}" if isinstance(value, float) else str(value)

    return ", ".join(f"{name} {shown(value)}" for name, value in found.items())


def medians(results):
    """Requests a second: work → variant → median of the rounds; for the chart."""
    return {work: {name: statistics.median(rates(seen, name)) for name in seen}
            for work, seen in results["works"].items() if work in WORKS}
