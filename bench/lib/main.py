"""From the command line to the table."""

import argparse
import secrets
import statistics
import sys
from types import SimpleNamespace

from . import servers
from .data import fill
from .machine import LOGS, TOOLS, BenchError, say
from .pgbench import Pipeline
from .postgres import Postgres
from .tokens import hs256
from .wrk import Target

PET = "id, name, kind, status, city, price, born, created_at"


def main(arguments):
    options = argparse.ArgumentParser(prog="bench/run")
    options.add_argument("--quick", action="store_true")
    given = options.parse_args(arguments)
    for folder in [TOOLS, LOGS]:
        folder.mkdir(parents=True, exist_ok=True)
    try:
        measure(2 if given.quick else 5, 2 if given.quick else 3)
    except BenchError as broken:
        sys.exit(f"bench: {broken}")


def measure(rounds, seconds):
    servers.build(servers.SERVICE, servers.HANDWRITTEN)
    secret = secrets.token_hex(32)
    with Postgres() as postgres:
        world = SimpleNamespace(postgres=postgres, secret=secret, token=hs256(secret, 1))
        fill(postgres, secret)
        with servers.tenon(world) as tenon, servers.handwritten(world) as hand, servers.postgrest_server(world) as rest:
            variants = {
                "tenon": Target(tenon, "/pets/{id}", token=world.token),
                "tenon, anonymous": Target(tenon, "/open/pets/{id}"),
                "http": Target(tenon, "/ceiling/pets/{id}"),
                "http, bare Micronaut": Target(hand, "/static/{id}"),
                "db": Pipeline(postgres, secret, "key", f"select {PET} from store.pet where id = :id"),
                "handwritten": Target(hand, "/pets/{id}", token=world.token),
                "postgrest": Target(rest, "/pet?id=eq.{id}", token=world.token,
                                    headers=("Accept: application/vnd.pgrst.object+json",)),
            }
            for name, variant in variants.items():
                say(f"{name}: {variant.ask()}")
            rates = {name: [] for name in variants}
            for turn in range(rounds + 1):
                for name, variant in variants.items():
                    found = variant.load(seconds)
                    if turn:
                        rates[name].append(found["rate"])
            for name, found in rates.items():
                print(f"{name:24} {min(found):8.0f} {statistics.median(found):8.0f} {max(found):8.0f}")
            http, db = (statistics.median(rates[name]) for name in ["http", "db"])
            print(f"L {1 / (1 / http + 1 / db):.0f}")
