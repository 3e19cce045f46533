"""What is measured with loads, in the order in which it is."""

from dataclasses import replace

from . import calls
from .calls import DELETE, INSERT, KEY, PATCH, WORKS
from .data import pets_tidied, visits_again
from .rounds import Work

ERRORS = "answers without the database"
TOKENS = "tokens"
LOG = "log and metrics"
MANY = "1 000 connections"
SHAPES = "reads after 10 000 shapes"


def by_operation(world, running):
    """The six kinds of work, each for all that can do it."""
    asked = {"tenon": calls.rest(running["tenon"], world.token)}
    asked["http"] = calls.ceiling(running["tenon"])
    asked["db"] = calls.database(world.postgres, world.secret)
    peers = {"handwritten": calls.rest, "postgrest": calls.postgrest, "postgraphile": calls.postgraphile,
             "spring": calls.spring}
    asked |= {name: peers[name](running[name], world.token) for name in peers if name in running}
    before = {
        PATCH: lambda: pets_tidied(world.postgres),
        DELETE: lambda: visits_again(world.postgres),
        INSERT: lambda: visits_again(world.postgres),
    }
    servers = list(running.values())
    works = {work: Work(work, {name: by_work[work] for name, by_work in asked.items()}, servers=servers) for work in WORKS}
    for name, what in before.items():
        works[name].before = what
    key = works[KEY].variants
    key["anonymous"] = replace(key["tenon"], path="/open/pets/{id}", token="")
    key["bare Micronaut"] = replace(key["handwritten"], path="/static/{id}", token="")
    return works


def errors(world, running):
    """Answers that need no row: 401, 404 and 400."""
    ask = calls.rest(running["tenon"], world.token)[KEY]
    variants = {
        "read by key": ask,
        "401": replace(ask, token="", status=401),
        "404": replace(ask, path="/nothing/{id}", status=404),
        "400": replace(ask, path="/pets?limit=none", status=400),
    }
    return Work(ERRORS, variants, servers=list(running.values()))


def tokens(world, running):
    """A thousand tokens of each kind, each kind for a service of its own: both together are more than one remembers."""
    def ask(name, file):
        return replace(calls.rest(running[name], "{token}")[KEY], tokens=file)

    variants = {"1000 ES256": ask("elliptic", world.many_es256()), "1000 HS256": ask("tenon", world.many_hs256())}
    return Work(TOKENS, variants, servers=list(running.values()))


def log(world, running):
    """The same service with access log and metrics, with its log as by default, and with neither."""
    names = {"both": "observed", "log": "tenon", "neither": "silent"}
    variants = {name: calls.rest(running[server], world.token)[KEY] for name, server in names.items()}
    return Work(LOG, variants, servers=list(running.values()))


def shapes(world, running):
    """Reads by key of a service that was asked for 10 000 different lists before, and of one that was not."""
    asked = {"flooded": running["flooded"], "calm": running["tenon"]}
    return Work(SHAPES, {name: calls.rest(server, world.token)[KEY] for name, server in asked.items()},
                servers=list(asked.values()))


def many(world, running):
    """Reads by key over a thousand connections; refusals are counted, not forbidden."""
    key = by_operation(world, running)[KEY].variants
    variants = {name: replace(key[name], connections=1000, strict=False) for name in running}
    return Work(MANY, variants, servers=list(running.values()))
