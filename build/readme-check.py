"""Runs the console blocks of README.md against a served petstore and compares every answer.

    readme-check.py <base-url>

The service must have fresh data. Prints each command that answered otherwise; exit status 1 then.
"""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def commands(text):
    """Pairs of command and expected output, in the order of the page."""
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S):
        for entry in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = entry.partition("\n")
            yield command, output.rstrip("\n")


def main():
    base = sys.argv[1].removeprefix("http://").rstrip("/")
    wrong = total = 0
    for command, expected in commands(README.read_text(encoding="utf-8")):
        total += 1
        run = command.replace("localhost:8080", base)
        answer = subprocess.run(["sh", "-c", run], capture_output=True, text=True, timeout=60)
        if answer.stdout.rstrip("\n") != expected:
            wrong += 1
            print(f"$ {command}\nexpected {expected}\nanswered {answer.stdout}{answer.stderr}\n")
    print(f"README.md: {total - wrong} of {total} commands answer as printed")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
