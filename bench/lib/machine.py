"""Where things are, what the machine is, and how commands are run."""

import hashlib
import os
import platform
import random
import resource
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCH = ROOT / "bench"
OUT = ROOT / "target/bench"
TOOLS = OUT / "tools"
LOGS = OUT / "logs"


class BenchError(Exception):
    """Something that keeps the benchmark from going on, as a sentence."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(*command, **options):
    """Runs a command to its end and gives what it printed; a failure tells what it said."""
    options = {"capture_output": True, "text": True, **options}
    done = subprocess.run([str(part) for part in command], **options)
    if done.returncode:
        raise BenchError(f"{' '.join(map(str, command))}\nfailed:\n{done.stdout or ''}{done.stderr or ''}")
    return done.stdout


JDK = Path(run(ROOT / "build/find-jdk").strip())
JAVA = JDK / "bin/java"


def prepare():
    """Folders to write to, and leave to open a thousand connections."""
    for folder in [TOOLS, LOGS]:
        folder.mkdir(parents=True, exist_ok=True)
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most if most == resource.RLIM_INFINITY else min(most, 65536), most))


def clean_environment(**more):
    """The environment without settings of Tenon's that somebody made for another service."""
    given = {key: value for key, value in os.environ.items() if not key.startswith("TENON_")}
    return {**given, "JAVA_HOME": str(JDK), **{key: str(value) for key, value in more.items()}}


def maven(folder, *goals, **environment):
    command = ["mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "--file", folder, *goals]
    return run(*command, env=clean_environment(**environment))


def unchanged(name, paths):
    """Whether these files are as they were when `changed` was last told of them; gives a hash to tell."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(str(path).encode() + b"\0" + path.read_bytes())
    mark = OUT / f"{name}.built"
    return mark.exists() and mark.read_text() == digest.hexdigest(), lambda: mark.write_text(digest.hexdigest())


def free_port():
    """A port that nobody listens on, and none of those that connections of callers are given."""
    while True:
        port = random.randrange(20000, 32000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def debian(command, package, *folders):
    """Makes sure that a command is there, from Debian's package if need be; gives its path."""
    def find():
        return shutil.which(command) or next((str(path) for folder in folders for path in Path("/").glob(folder)), None)

    if found := find():
        return found
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise BenchError(f"{command} is missing: install it (Debian: apt-get install {package}), or run this as root.")
    say(f"installing {package}")
    run("apt-get", "install", "--yes", "--no-install-recommends", package,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if found := find():
        return found
    raise BenchError(f"{command} is not there although {package} was installed.")


def facts():
    """What a reader of the numbers wants to know about the machine."""
    processor, memory = platform.processor(), os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    if os.path.exists("/proc/cpuinfo"):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), processor)
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": processor,
        "cores": len(os.sched_getaffinity(0)),
        "memoryMiB": memory >> 20,
        "java": run(JAVA, "--version").splitlines()[1].removeprefix("OpenJDK Runtime Environment "),
        "loadBefore": round(os.getloadavg()[0], 1),
    }
