"""Loads on the database alone: a pipeline of statements that pgbench repeats."""

import json
import os
import re
from dataclasses import dataclass

from .machine import OUT, debian, run
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
        path = OUT / f"{self.name}.pgbench"
        path.write_text(self.script())
        said = run(
            debian("pgbench", "postgresql-contrib", "usr/lib/postgresql/*/bin/pgbench"), "--host", "127.0.0.1",
            "--port", self.postgres.port, "--username", "bench_ceiling", "--no-vacuum", "--protocol", "prepared",
            "--client", CONNECTIONS, "--time", max(1, round(seconds)), "--define", f"first={first}", "--define", "turn=-1",
            "--file", path, "postgres",
            env={**os.environ, "PGPASSWORD": self.password},
        )
        return {"rate": float(re.search(r"tps = ([\d.]+)", said).group(1))}

    def ask(self):
        self.load(1, first=200000)
