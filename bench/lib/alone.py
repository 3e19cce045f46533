"""What is measured of one process at a time: its start, its memory, its delays at a pace, and what a build takes."""

import json
import re
import socket
import statistics
import time
from dataclasses import replace

from . import calls, servers
from .calls import KEY, TWENTY
from .data import visits_again
from .machine import BENCH, JAVA, BenchError, clean_environment, run, say

SMALL = ["-Xmx64m"]


def start(world, runs):
    """Seconds from the command to the first row answered, with the AOT cache and without, in turns."""
    cache = f"-XX:AOTCache={servers.SERVICE / 'target/service.aot'}"
    say("start: plain, AOT cache")
    seen = {"plain": [], "AOT cache": []}
    for turn in range(runs + 1):
        for name, options in {"plain": [], "AOT cache": [cache]}.items():
            took = first_answer(servers.tenon(world, "start", options), world.token)
            if turn:
                seen[name].append(took)
    return seen


def first_answer(server, token):
    request = f"GET /pets/1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
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
    for name, options in {"G1": SMALL, "SerialGC": [*SMALL, "-XX:+UseSerialGC"]}.items():
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
    return {"runtimeKB": round(runtime.stat().st_size / 1000), "jarsMB": round(sum(jar.stat().st_size for jar in jars) / 1e6, 1),
            "jars": len(jars)}
