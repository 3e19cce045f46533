"""The servers that are measured. Each runs until the `with` that started it ends."""

import signal
import subprocess
import time
import urllib.error
import urllib.request

from . import npm
from .machine import BENCH, JAVA, LOGS, ROOT, BenchError, clean_environment, free_port, maven, say, unchanged

SERVICE = BENCH / "service"
HANDWRITTEN = BENCH / "handwritten"
SPRING = BENCH / "spring"


# What docs/service.md says of little memory.
SMALL = [
    "-Xmx64m", "-Xmn20m", "-XX:SurvivorRatio=2", "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1", "-XX:TrimNativeHeapInterval=1000",
]


class Server:
    """A process that listens on a port of 127.0.0.1; its output goes to a file."""

    def __init__(self, name, command, environment, ready="/"):
        self.name, self.port, self.ready = name, free_port(), ready
        self.command = [str(part) for part in command]
        self.environment = {key: str(value).replace("{port}", str(self.port)) for key, value in environment.items()}
        self.log = LOGS / f"{name}.log"
        self.process = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def spawn(self):
        self.log.write_bytes(b"")
        with self.log.open("ab") as out:  # appending, so that the file may be cut while it is written
            self.process = subprocess.Popen(self.command, env=clean_environment(**self.environment), stdout=out, stderr=out)

    def __enter__(self):
        self.spawn()
        started = time.monotonic()
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - started > 120:
                self.__exit__()
                raise BenchError(f"{self.name} does not start:\n{self.log.read_text()[-4000:]}")
            time.sleep(0.1)
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

    def cut_log(self):
        """An access log of minutes under load would fill a disk."""
        with self.log.open("r+b") as log:
            log.truncate(0)

    def memory(self, what="VmHWM"):
        """MiB of memory: the most that were ever resident, or VmRSS, what is now."""
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith(what))
        return int(line.split()[1]) >> 10


def tenon(world, name="tenon", options=(), **settings):
    """The service of bench/service as it is shipped: java -jar, lib beside it, defaults, a log of each request."""
    environment = {
        "TENON_DB_URL": world.postgres.jdbc,
        "TENON_DB_USER": "bench_service",
        "TENON_DB_PASSWORD": world.secret,
        "TENON_JWT_SECRET": world.secret,
        "TENON_JWT_JWKS": world.jwks,
        "TENON_HOST": "127.0.0.1",
        "TENON_PORT": "{port}",
        **settings,
    }
    return Server(name, [JAVA, *options, "-jar", SERVICE / "target/service.jar"], environment, "/health/ready")


def plain_service(world, jar, database):
    """A service without callers to tell apart, on a database of its own."""
    environment = {
        "TENON_DB_URL": world.postgres.jdbc.replace("/postgres", f"/{database}"),
        "TENON_DB_USER": "postgres",
        "TENON_DB_PASSWORD": world.postgres.password,
        "TENON_HOST": "127.0.0.1",
        "TENON_PORT": "{port}",
    }
    return Server(database, [JAVA, "-jar", jar], environment, "/health/ready")


def handwritten(world):
    return Server("handwritten", [JAVA, "-jar", HANDWRITTEN / "target/handwritten.jar"], jdbc(world), "/static/1")


def spring(world):
    return Server("spring", [JAVA, "-jar", SPRING / "target/spring.jar"], {**jdbc(world), "DB_USER": "bench_spring"})


def jdbc(world):
    return {
        "DB_URL": world.postgres.jdbc,
        "DB_USER": "bench_service",
        "DB_PASSWORD": world.secret,
        "JWT_SECRET": world.secret,
        "PORT": "{port}",
    }


def postgrest(world):
    """Tokens are remembered here too, which this version does not by default."""
    environment = {
        "PGRST_DB_URI": world.postgres.uri("bench_service", world.secret),
        "PGRST_DB_SCHEMAS": "store",
        "PGRST_DB_ANON_ROLE": "bench_anonymous",
        "PGRST_JWT_SECRET": world.secret,
        "PGRST_JWT_CACHE_MAX_LIFETIME": "3600",
        "PGRST_SERVER_HOST": "127.0.0.1",
        "PGRST_SERVER_PORT": "{port}",
    }
    return Server("postgrest", npm.postgrest(), environment)


def postgraphile(world):
    environment = {
        "DB_URI": world.postgres.uri("bench_service", world.secret),
        "JWT_SECRET": world.secret,
        "PORT": "{port}",
        "NODE_ENV": "production",
        "GRAPHILE_ENV": "production",
    }
    return Server("postgraphile", npm.postgraphile(), environment, "/graphql?query={__typename}")


def build(folder, *goals, **environment):
    """Packages a project of bench/, unless nothing of it and of Tenon has changed since."""
    files = [folder / "pom.xml", *(path for path in (folder / "src").rglob("*") if path.is_file())]
    if folder == SERVICE:
        files += [*ROOT.glob("runtime/target/tenon-*.jar"), *ROOT.glob("generator-maven-plugin/target/tenon-*.jar")]
    same, built = unchanged(folder.name, files)
    if not same or not list((folder / "target").glob("*.jar")):
        say(f"building bench/{folder.name}")
        maven(folder, "package", "-DskipTests", *goals, **environment)
        built()


def build_tenon():
    """With the AOT cache."""
    build(SERVICE, "-Paot")
