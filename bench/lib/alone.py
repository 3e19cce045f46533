"""What is measured of one process at a time: its start, its memory, its delays at a pace, and what a build takes."""

import http.client
import itertools
import json
import re
import socket
import statistics
import time
from dataclasses import replace

from . import calls, servers
from .calls import KEY, TWENTY
from .data import visits_again
from .machine import BENCH, JAVA, OUT, BenchError, clean_environment, maven, run, say


def start(world, runs):
    """Seconds from the command to the first row answered, with the AOT cache and without, in turns."""
    say("start: plain, AOT cache")
    cache = f"-XX:AOTCache={servers.SERVICE / 'target/service.aot'}"
    return in_turns(runs, {
        "plain": lambda: first_answer(servers.tenon(world, "start"), "/pets/1", world.token),
        "AOT cache": lambda: first_answer(servers.tenon(world, "start", [cache]), "/pets/1", world.token),
    })


def start_of_many(world, runs):
    """The same until services of 20 and of 200 tables are ready: those that bench/build-times generated."""
    say("start: 20 tables, 200 tables")
    world.postgres.sql("create database twenty; create database hundreds;")
    starts = {}
    for count, database in {20: "twenty", 200: "hundreds"}.items():
        folder = OUT / f"tables-{count}-0"
        maven(folder, "package", "-DskipTests")
        for migration in (folder / "src/main/resources/db/migration").glob("V*.sql"):
            world.postgres.sql(f"\\connect {database}\n" + migration.read_text())
        jar = next((folder / "target").glob("*.jar"))
        starts[f"{count} tables"] = lambda jar=jar, database=database: first_answer(
            servers.plain_service(world, jar, database), "/health/ready")
    return in_turns(runs, starts)


def in_turns(runs, measured):
    """What each gives in each run; the first run, which warms up, is left out."""
    seen = {name: [] for name in measured}
    for turn in range(runs + 1):
        for name, measure in measured.items():
            took = measure()
            if turn:
                seen[name].append(took)
    return seen


def first_answer(server, path, token=""):
    """Seconds until a server that is started now answers this with 200; then it is stopped."""
    shown = f"Authorization: Bearer {token}\r\n" if token else ""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{shown}\r\n".encode()
    started = time.monotonic()
    server.spawn()
    try:
        while time.monotonic() - started < 120:
            try:
                with socket.create_connection(("127.0.0.1", server.port), timeout=10) as caller:
                    caller.sendall(request)
                    if caller.recv(64).startswith(b"HTTP/1.1 200"):
                        return time.monotonic() - started
            except OSError:
                pass
            time.sleep(0.01)
        raise BenchError(f"{server.name} does not answer:\n{server.log.read_text()[-4000:]}")
    finally:
        server.__exit__()


def memory(world, seconds):
    """MiB that a service with a heap of 64 MB had at most, under reads, lists and writes over many connections."""
    say("memory: reads, lists, inserts, 1 000 connections with -Xmx64m")
    found = {}
    for name, options in {"small": servers.SMALL, "plain": ["-Xmx64m"]}.items():
        with servers.tenon(world, "small", options) as small:
            asked = calls.rest(small, world.token)
            for work in [KEY, TWENTY, calls.INSERT]:
                asked[work].load(seconds)
            replace(asked[KEY], connections=1000, strict=False).load(seconds)
            found[name] = small.memory()
    visits_again(world.postgres)
    return found


def pace(world, tenon, runs, seconds):
    """Microseconds of delay at 70 % of what the same caller reaches without a pace."""
    say("delays at 70 % of the peak")
    head = calls.rest(tenon, world.token)[KEY].head()
    seen = [json.loads(run(JAVA, BENCH / "client/Pace.java", tenon.port, 16, seconds, 0.7, head)) for _ in range(runs)]
    tenon.cut_log()
    return {name: statistics.median(found[name] for found in seen) for name in seen[0]}


def flood(world, server, count=10_000):
    """Asks for so many lists, no two of them of one shape: any filters, sorted by any columns either way."""
    say(f"{count} shapes")
    columns = [way + name for name in ["name", "price", "kind", "status", "city", "born"] for way in ["", "-"]]
    sorts = [",".join(chosen) for length in range(6) for chosen in itertools.permutations(columns, length)
             if len({name.lstrip("-") for name in chosen}) == length]
    head = {"Authorization": f"Bearer {world.token}"}
    caller = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for sort in itertools.islice(sorts, count):
        caller.request("GET", f"/pets?city=City-3&limit=3{'&sort=' + sort if sort else ''}", headers=head)
        answer = caller.getresponse()
        if answer.status != 200 or not answer.read():
            raise BenchError(f"{server.name}: a list sorted by {sort} is {answer.status}")
    caller.close()


def generation(runs):
    """Milliseconds inside the generate goal, as bench/build-times has them."""
    say("generation: bench/build-times")
    said = run(BENCH / "build-times", runs, env=clean_environment())
    return {found[1].strip(): int(found[2]) for found in re.finditer(r"^(\S.*?)\s+(\d+) ms", said, re.MULTILINE)}


def sizes():
    """Of what is shipped: kB of the runtime, MB and number of all jars without the page at /docs."""
    lib = servers.SERVICE / "target/lib"
    jars = [jar for jar in [servers.SERVICE / "target/service.jar", *lib.glob("*.jar")] if "swagger-ui" not in jar.name]
    runtime = next(iter(lib.glob("tenon-runtime-*.jar")))
    return {
        "runtimeKB": round(runtime.stat().st_size / 1000),
        "jarsMB": round(sum(jar.stat().st_size for jar in jars) / 1e6, 1),
        "jars": len(jars),
    }
