"""Variants in turns: A, B, C, A, B, C …, so that what disturbs the machine disturbs all alike."""

import statistics
from dataclasses import dataclass, field

from .machine import say


@dataclass
class Work:
    """Variants that do the same, and what is done before each load."""

    name: str
    variants: dict
    before: object = lambda: None
    servers: list = field(default_factory=list)


@dataclass
class Pace:
    """How long a load is, and how many rounds count; one more, before them, warms up."""

    rounds: int
    seconds: int
    warm: int


def measure(work, pace):
    """Variant → what each round saw, in the order of rounds."""
    say(f"{work.name}: {', '.join(work.variants)}")
    seen = {name: [] for name in work.variants}
    for load in work.variants.values():
        work.before()
        load.ask()
    for turn in range(pace.rounds + 1):
        for name, load in work.variants.items():
            work.before()
            found = load.load(pace.seconds if turn else pace.warm)
            if turn:
                seen[name].append(found)
        for server in work.servers:
            server.cut_log()
    return seen


def rates(seen, name):
    return [found["rate"] for found in seen.get(name, [])]


def ratio(mine, other):
    """Median of the ratios of rounds: a slow minute slows both of a round."""
    return statistics.median(a / b for a, b in zip(mine, other))


def limit(seen):
    """The additive limit of each round: a request takes what it takes over HTTP and what it takes in the database."""
    return [1 / (1 / http + 1 / db) for http, db in zip(rates(seen, "http"), rates(seen, "db"))]
