"""Signed tokens for callers."""

import base64
import hashlib
import hmac
import json
import time

from .machine import BENCH, JAVA, OUT, run


def part(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


def claims(number):
    """What a token says, in the order in which it says it."""
    return {"sub": f"user-{number}", "role": "bench_user", "tenant": "acme", "exp": int(time.time()) + 86400}


def hs256(secret, number):
    text = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(json.dumps(claims(number)).encode())
    return (text + b"." + part(hmac.digest(secret.encode(), text, hashlib.sha256))).decode()


def es256(count):
    """A public key as a JWK, and tokens signed with its private one. Python's library cannot sign so; Java's can."""
    said = "\n".join(json.dumps(claims(number)) for number in range(count))
    key, *tokens = run(JAVA, BENCH / "client/Tokens.java", input=said).splitlines()
    return key, tokens


def file(name, tokens):
    """A file with a token a line, as load.lua reads it."""
    path = OUT / f"{name}.tokens"
    path.write_text("\n".join(tokens) + "\n")
    return path
