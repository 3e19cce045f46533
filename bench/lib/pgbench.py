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
    """Role and settings, then a statement, in one round trip and one transaction, prepared."""

    postgres: object
    password: str
    name: str
    statement: str

    def script(self):
        words = json.dumps(claims(1)).replace("'", "''")
        settings = {"request.jwt.claims": words, "request.method": "GET", "request.path": "/pets/1", "app.user": "user-1",
                    "app.tenant": "acme", "role": "bench_user"}
        calls = ", ".join(f"set_config('{name}', '{value}', true)" for name, value in settings.items())
        return (f"\\set id random(1, 100000)\n\\startpipeline\nselect {calls};\n{self.statement};\n\\endpipeline\n")

    def load(self, seconds, first=1):
        path = OUT / f"{self.name}.pgbench"
        path.write_text(self.script())
        said = run(
            debian("pgbench", "postgresql-contrib"), "--host", "127.0.0.1", "--port", self.postgres.port, "--username",
            "bench_ceiling", "--no-vacuum", "--protocol", "prepared", "--client", CONNECTIONS, "--time", seconds,
            "--define", f"first={first}", "--file", path, "postgres",
            env={**os.environ, "PGPASSWORD": self.password},
        )
        return {"rate": float(re.search(r"tps = ([\d.]+)", said).group(1))}

    def ask(self):
        return ""
