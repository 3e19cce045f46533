"""Signed tokens for callers."""

import base64
import hashlib
import hmac
import json
import time

from .machine import OUT


def part(raw):
    return base64.urlsafe_b64encode(raw).rstrip(b"=")


def claims(number):
    """What a token says, in the order in which it says it."""
    return {"sub": f"user-{number}", "role": "bench_user", "tenant": "acme", "exp": int(time.time()) + 86400}


def hs256(secret, number):
    text = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(json.dumps(claims(number)).encode())
    return (text + b"." + part(hmac.digest(secret.encode(), text, hashlib.sha256))).decode()


def file(name, tokens):
    """A file with a token a line, as load.lua reads it."""
    path = OUT / f"{name}.tokens"
    path.write_text("\n".join(tokens) + "\n")
    return path
