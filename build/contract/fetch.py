"""Saves the document at an address to a file: fetch.py <url> <file>."""

import pathlib
import sys
import urllib.request

address, target = sys.argv[1:]
with urllib.request.urlopen(address, timeout=30) as answer:
    pathlib.Path(target).write_bytes(answer.read())
