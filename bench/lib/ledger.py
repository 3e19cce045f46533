"""A ledger kept through the service over many connections, and compared with the database afterwards."""

import json
from collections import Counter

from . import servers
from .machine import BENCH, JAVA, OUT, run, say


def keep(world, connections, seconds):
    """What was done, what the database lacks or has too much of, and what memory the service took."""
    say(f"ledger: {connections} connections, {seconds} s")
    with servers.tenon(world, "ledger", servers.SMALL) as service:
        book = OUT / "ledger.txt"
        done = json.loads(run(JAVA, BENCH / "client/Ledger.java", service.port, connections, seconds, world.token, book))
        done["rssMiB"] = service.memory()
    return {**done, **compare(book.read_text().splitlines(), world.postgres)}


def compare(book, postgres):
    expected, uncertain = {}, set()
    for line in book:
        kind, *words = line.split()
        if kind == "is":
            expected[words[1]] = (words[0], words[2])
        else:
            uncertain.add(words[0])
    rows = [line.split("|") for line in postgres.sql("select reference, id, amount from store.entry").splitlines()]
    times = Counter(reference for reference, _, _ in rows)
    found = {reference: (number, amount) for reference, number, amount in rows}
    known = {reference: entry for reference, entry in found.items() if reference not in uncertain}
    return {
        "entries": len(rows),
        "unanswered": len(uncertain),
        "lost": sum(reference not in known for reference in expected),
        "doubled": sum(count > 1 for count in times.values()),
        "unasked": sum(reference not in expected for reference in known),
        "different": sum(known[reference] != entry for reference, entry in expected.items() if reference in known),
    }


def amiss(found):
    """How much is wrong: nothing, if the service is right."""
    return sum(found[what] for what in ["lost", "doubled", "unasked", "different", "wrong"])
