"""Builds a service with every pom that README.md and docs/maven.md print.

A part of a pom is completed with what every pom has. Uses the Tenon in the local Maven repository, so
`make install` comes first, and works in target/docs. Exit status 1 when a build fails.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "target" / "docs"
SPEC = ROOT / "generator-maven-plugin/src/it/first-run/src/main/openapi/openapi.yaml"
PAGES = ["README.md", "docs/maven.md"]
OWN = "<groupId>com.example</groupId><artifactId>shop</artifactId><version>1.0.0</version>"


def poms():
    """Pairs of page and pom, in order."""
    for page in PAGES:
        for block in re.findall(r"^```xml\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.M | re.S):
            if not block.startswith("<project"):
                own = "" if "<artifactId>petstore</artifactId>" in block else OWN
                block = (
                    '<project xmlns="http://maven.apache.org/POM/4.0.0">'
                    f"<modelVersion>4.0.0</modelVersion>{own}{block}</project>"
                )
            yield page, block


def builds(folder, pom):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "src/main/openapi").mkdir(parents=True)
    (folder / "pom.xml").write_text(pom, encoding="utf-8")
    shutil.copy(SPEC, folder / "src/main/openapi/openapi.yaml")
    mvn = ["mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "--file", folder, "package"]
    done = subprocess.run(mvn, capture_output=True, text=True)
    artifact = re.search(r"</parent>.*?<artifactId>(.*?)<", pom, re.S) or re.search(r"<artifactId>(.*?)<", pom)
    jar = folder / "target" / f"{artifact.group(1)}-1.0.0.jar"
    if done.returncode or not jar.exists():
        print(done.stdout + done.stderr)
        return False
    return True


def main():
    os.environ.pop("TENON_DB_URL", None)
    failed = 0
    found = list(poms())
    for number, (page, pom) in enumerate(found, 1):
        if not builds(FOLDER / f"service{number}", pom):
            failed += 1
            print(f"pom {number}, of {page}, does not build a service")
    print(f"{len(found) - failed} of {len(found)} poms of the docs build a service")
    return 1 if failed or not found else 0


if __name__ == "__main__":
    sys.exit(main())
