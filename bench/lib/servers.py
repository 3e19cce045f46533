"""The servers that are measured. Each runs until the `with` that started it ends."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request

from .machine import BENCH, JAVA, LOGS, BenchError, free_port, maven
from .npm import postgrest

SERVICE = BENCH / "service"
HANDWRITTEN = BENCH / "handwritten"


class Server:
    """A process that listens on a port of 127.0.0.1; its output goes to a file."""

    def __init__(self, name, command, environment, ready="/"):
        self.name, self.port, self.ready = name, free_port(), ready
        self.command = [str(part).replace("{port}", str(self.port)) for part in command]
        self.environment = {key: str(value).replace("{port}", str(self.port)) for key, value in environment.items()}
        self.log = LOGS / f"{name}.log"
        self.process = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        given = {key: value for key, value in os.environ.items() if not key.startswith("TENON_")}
        with self.log.open("ab") as out:  # appending, so that the file may be cut while it is written
            out.truncate(0)
            self.process = subprocess.Popen(self.command, env={**given, **self.environment}, stdout=out, stderr=out)
        started = time.monotonic()
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - started > 120:
                self.__exit__()
                raise BenchError(f"{self.name} does not start:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.02)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def answers(self):
        try:
            return urllib.request.urlopen(self.url + self.ready, timeout=5).status < 400
        except urllib.error.HTTPError as refused:
            return refused.code < 500
        except OSError:
            return False

    def rss(self):
        """Bytes of memory that are resident."""
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) << 10

    def peak(self):
        """The most that were ever resident."""
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmHWM:"))
        return int(line.split()[1]) << 10


def tenon(world, name="tenon", options=(), **settings):
    """The service of bench/service as it is shipped: java -jar, lib beside it, defaults, a token needed."""
    environment = {
        "TENON_DB_URL": world.postgres.jdbc,
        "TENON_DB_USER": "bench_service",
        "TENON_DB_PASSWORD": world.secret,
        "TENON_JWT_SECRET": world.secret,
        "TENON_HOST": "127.0.0.1",
        "TENON_PORT": "{port}",
        **settings,
    }
    return Server(name, [JAVA, *options, "-jar", SERVICE / "target/service.jar"], environment, "/health/ready")


def handwritten(world):
    environment = {
        "DB_URL": world.postgres.jdbc,
        "DB_USER": "bench_service",
        "DB_PASSWORD": world.secret,
        "JWT_SECRET": world.secret,
        "PORT": "{port}",
    }
    return Server("handwritten", [JAVA, "-jar", HANDWRITTEN / "target/handwritten.jar"], environment, "/static/1")


def postgrest_server(world):
    environment = {
        "PGRST_DB_URI": world.postgres.uri("bench_service", world.secret),
        "PGRST_DB_SCHEMAS": "store",
        "PGRST_DB_ANON_ROLE": "bench_anonymous",
        "PGRST_JWT_SECRET": world.secret,
        "PGRST_JWT_CACHE_MAX_LIFETIME": "3600",
        "PGRST_SERVER_HOST": "127.0.0.1",
        "PGRST_SERVER_PORT": "{port}",
    }
    return Server("postgrest", [postgrest()], environment)


def build(*folders):
    for folder in folders:
        maven(folder, "package", "-DskipTests")
