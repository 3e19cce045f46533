"""Fails unless each operation of a document got enough requests: count.py <document> <least> <events>...

The events are Schemathesis' NDJSON reports; requests with methods the document does not have are not counted.
"""

import collections
import json
import sys

METHODS = {"get", "put", "post", "delete", "patch"}


def requests(path):
    """Yields (method, path template) of every request in a report."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            scenario = json.loads(line).get("ScenarioFinished")
            if scenario:
                for case in scenario["recorder"].get("cases", {}).values():
                    yield case["value"]["method"], case["value"]["path"]


def main(document, least, *reports):
    with open(document, encoding="utf-8") as text:
        paths = json.load(text)["paths"]
    operations = [(method.upper(), path) for path, item in paths.items() for method in item if method in METHODS]
    counts = collections.Counter(request for report in reports for request in requests(report))
    few = [operation for operation in operations if counts[operation] < least]
    for method, path in few:
        print(f"{method} {path} got {counts[method, path]} requests, fewer than {least}", file=sys.stderr)
    total = sum(counts[operation] for operation in operations)
    fewest = min(counts[operation] for operation in operations)
    print(f"{len(operations)} operations, {total} requests, {fewest} or more each")
    return 1 if few else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), *sys.argv[3:]))
