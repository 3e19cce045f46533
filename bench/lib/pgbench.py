"""Loads on the database alone: a pipeline of statements that pgbench repeats."""

import json
import os
import re
from dataclasses import dataclass

from .machine import OUT, BenchError, debian, run
from .tokens import claims
from .wrk import CONNECTIONS


@dataclass
class Pipeline:
    """Role and settings, then a statement, in one round trip and one transaction, prepared.

    A statement may hold :id, a random number from 1 to 100000; :city, one of 20; :next, a number of its own.
    """

    postgres: object
    password: str
    name: str
    statement: str

    def script(self):
        words = json.dumps(claims(1)).replace("'", "''")
        settings = {"request.jwt.claims": words, "request.method": "GET", "request.path": "/pets/1", "app.user": "user-1",
                    "app.tenant": "acme", "role": "bench_user"}
        calls = ", ".join(f"set_config('{name}', '{value}', true)" for name, value in settings.items())
        return f"""
\\set id random(1, 100000)
\\set city random(0, 19)
\\set turn :turn + 1
\\set next :first + :turn * {CONNECTIONS} + :client_id
\\startpipeline
select {calls};
{self.statement};
\\endpipeline
"""

    def load(self, seconds, first=1):
        # It opens its connections within the time it is given, so give it a second for that, or ten on a machine that
        # is busy with something else; its rate leaves them out.
        rate = self._rate(first, "--time", seconds + 1) or self._rate(first, "--time", seconds + 10)
        if not rate:
            raise BenchError(f"pgbench got nothing done in {seconds + 10} s.")
        return {"rate": rate}

    def ask(self):
        self._rate(200000, "--transactions", 1)

    def _rate(self, first, *length):
        path = OUT / f"{self.name}.pgbench"
        path.write_text(self.script())
        said = run(
            debian("pgbench", "postgresql-contrib", "usr/lib/postgresql/*/bin/pgbench"), "--host", "127.0.0.1",
            "--port", self.postgres.port, "--username", "bench_ceiling", "--no-vacuum", "--protocol", "prepared",
            "--client", CONNECTIONS, *length, "--define", f"first={first}", "--define", "turn=-1", "--file", path, "postgres",
            env={**os.environ, "PGPASSWORD": self.password},
        )
        found = re.search(r"tps = ([\d.]+)", said)
        return float(found[1]) if found else 0
