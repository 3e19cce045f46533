"""Where things are, what the machine is, and how commands are run."""

import os
import platform
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
JDK = Path(subprocess.run([ROOT / "build/find-jdk"], check=True, capture_output=True, text=True).stdout.strip())
JAVA = JDK / "bin/java"


class BenchError(Exception):
    """Something that keeps the benchmark from going on, as a sentence."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(*command, **options):
    """Runs a command to its end and gives what it printed; a failure tells what it said."""
    options = {"capture_output": True, "text": True, **options}
    done = subprocess.run([str(part) for part in command], **options)
    if done.returncode:
        raise BenchError(f"{' '.join(map(str, command))}\nfailed:\n{done.stdout}{done.stderr}")
    return done.stdout


def maven(folder, *goals, **environment):
    command = ["mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "--file", folder, *goals]
    given = {key: value for key, value in os.environ.items() if not key.startswith("TENON_")}
    return run(*command, env={**given, "JAVA_HOME": str(JDK), **environment})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def debian(command, package):
    """Makes sure that a command is there, from Debian's package if need be; gives its path."""
    if found := shutil.which(command):
        return found
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise BenchError(f"{command} is missing: install it (Debian: apt-get install {package}), or run this as root.")
    say(f"installing {package}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "install", "--yes", "--no-install-recommends", package, env=quiet)
    if found := shutil.which(command):
        return found
    raise BenchError(f"{command} is not there although {package} was installed.")


def facts():
    """What a reader of the numbers wants to know about the machine."""
    processor = platform.processor()
    memory = 0
    if os.path.exists("/proc/cpuinfo"):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), processor)
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": processor,
        "cores": os.cpu_count(),
        "memoryMiB": memory >> 20,
        "java": run(JAVA, "--version").splitlines()[1],
    }
