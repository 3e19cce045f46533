"""Loads over HTTP: a target is a request that wrk repeats."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from .machine import BENCH, BenchError, debian, run

CONNECTIONS = 16


@dataclass
class Target:
    """A request to a server, and the status it is answered with."""

    server: object
    path: str
    method: str = "GET"
    body: str = ""
    type: str = "application/json"
    token: str = ""
    tokens: Path | None = None
    headers: tuple = ()
    status: int = 200
    connections: int = CONNECTIONS
    strict: bool = True

    def head(self):
        lines = [f"{self.method} {self.path} HTTP/1.1", f"Host: 127.0.0.1:{self.server.port}", *self.headers]
        if self.token:
            lines.append(f"Authorization: Bearer {self.token}")
        if self.body:
            lines.append(f"Content-Type: {self.type}")
        return "\r\n".join(lines)

    def load(self, seconds, first=1):
        """What wrk saw. Any answer of another kind than expected ends the run, unless it is not strict."""
        found = json.loads(run(
            debian("wrk", "wrk"), "--threads", 1, "--connections", self.connections, "--duration", f"{seconds}s", "--timeout",
            "10s", "--script", BENCH / "lib/load.lua", self.server.url, "--", self.head(), self.body,
            self.tokens or "", first,
        ).splitlines()[-1])
        wrong = found["requests"] - found["refused"] if self.status >= 400 else found["refused"]
        if self.strict and (wrong or found["broken"]) or not found["requests"]:
            raise BenchError(f"{self.server.name}: {self.method} {self.path} was answered amiss: {found}")
        return {"rate": found["requests"] * 1e6 / found["micros"], "p50": found["p50"], "p99": found["p99"],
                "wrong": wrong + found["broken"]}

    def ask(self, number=1):
        """One request, for what it answers."""
        def filled(text):
            token = self.tokens.read_text().split("\n", 1)[0] if self.tokens else ""
            for name, value in {"id": number, "next": number, "city": "City-3", "token": token}.items():
                text = text.replace("{" + name + "}", str(value))
            return text

        request = urllib.request.Request(self.server.url + filled(self.path), method=self.method)
        for line in self.head().split("\r\n")[2:]:
            name, _, value = line.partition(": ")
            request.add_header(name, filled(value))
        body = filled(self.body).encode() if self.body else None
        try:
            answer = urllib.request.urlopen(request, body, timeout=10)
        except urllib.error.HTTPError as refused:
            answer = refused
        text = answer.read().decode()
        if answer.status != self.status or '"errors":[{' in text and self.status < 400:
            raise BenchError(f"{self.server.name}: {self.method} {self.path} is {answer.status}: {text}")
        return text
