"""All that runs during a measurement: the database with its rows, and the servers on it."""

import secrets
from contextlib import contextmanager
from dataclasses import dataclass

from . import servers, tokens
from .data import fill
from .postgres import Postgres

TOKENS = 1000


@dataclass
class World:
    """What servers and loads are made from."""

    postgres: Postgres
    secret: str
    token: str
    jwks: str
    es256: list

    def many_hs256(self):
        return tokens.file("hs256", [tokens.hs256(self.secret, number) for number in range(TOKENS)])

    def many_es256(self):
        return tokens.file("es256", self.es256)


@contextmanager
def world():
    """A database with rows, and keys. The secret serves as password too; all of it ends with the run."""
    secret = secrets.token_hex(32)
    key, signed = tokens.es256(TOKENS)
    with Postgres() as postgres:
        fill(postgres, secret)
        yield World(postgres, secret, tokens.hs256(secret, 1), f'{{"keys":[{key}]}}', signed)


@contextmanager
def all_of(*starting):
    """Servers side by side, by name; they start one after the other."""
    running = []
    try:
        for server in starting:
            running.append(server.__enter__())
        yield {server.name: server for server in running}
    finally:
        for server in reversed(running):
            server.__exit__()
