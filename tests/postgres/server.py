#!/usr/bin/env python3
"""A server of PostgreSQL with the extension, for as long as a test runs.

  server.py COMMAND...      runs a command with PGHOST and PGDATABASE set for a fresh server

The server's programs find their libraries and extensions from where they stand themselves. So a copy of them in a folder
of its own, among links to the rest of the installation, sees the extension and leaves the installation as it is.

GOUJI_POSTGRES is the folder that the extension was built into, GOUJI_PG_CONFIG the pg_config it was built with. Exit
status 77, for ctest to skip, where there is no extension or no server.
"""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77


class Unavailable(Exception):
    """Why there is no server to be had."""


def folder_of(what):
    run = subprocess.run([os.environ["GOUJI_PG_CONFIG"], f"--{what}"], capture_output=True, text=True, check=True)
    return pathlib.Path(run.stdout.strip())


def link_all(source, to, *but):
    to.mkdir(parents=True)
    for path in source.iterdir():
        if path.name not in but:
            (to / path.name).symlink_to(path)


def user_of_server():
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            pass
    raise Unavailable("no user to run the server as")


class Server:
    def __init__(self):
        self.extension = pathlib.Path(os.environ.get("GOUJI_POSTGRES", "/nowhere"))
        if not (self.extension / "gouji.so").exists():
            raise Unavailable("the extension is not built: no headers of a server (Debian: postgresql-server-dev-15)")
        self.bin, self.lib, self.share = map(folder_of, ("bindir", "pkglibdir", "sharedir"))
        if not (self.bin / "initdb").exists():
            raise Unavailable("no server (Debian: postgresql-15)")
        if not shutil.which("psql"):
            raise Unavailable("no psql (Debian: postgresql-client-15)")
        self.user = user_of_server()

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="gouji-postgres.")
        self.root = pathlib.Path(self.folder.name)
        try:
            self._install()
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if hasattr(self, "process"):
            self.process.send_signal(signal.SIGINT)  # whoever is still connected
            self.process.wait()
        self.folder.cleanup()

    def environment(self):
        return {**os.environ, "PGHOST": str(self.root / "socket"), "PGUSER": "postgres", "PGDATABASE": "postgres"}

    def sql(self, script):
        """Runs a script in a session of its own; gives the lines that it prints."""
        run = self._psql(script)
        if run.returncode != 0:
            raise AssertionError(f"{script[:2000]}\n{run.stderr.decode()}")
        return run.stdout.decode().splitlines()

    def error(self, script):
        """The message that a script ends with."""
        run = self._psql(script)
        if run.returncode == 0:
            raise AssertionError(f"no error: {script[:2000]}")
        return run.stderr.decode()

    def _psql(self, script):
        return subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1"], input=script.encode(), capture_output=True,
                              env=self.environment())

    def _install(self):
        prefix = pathlib.Path(os.path.commonpath([self.bin, self.lib, self.share]))
        bin, lib, share = (self.root / path.relative_to(prefix) for path in (self.bin, self.lib, self.share))
        bin.mkdir(parents=True)
        for program in ("postgres", "initdb"):
            shutil.copy(self.bin / program, bin)
        link_all(self.lib, lib, "gouji.so")
        shutil.copy(self.extension / "gouji.so", lib)
        link_all(self.share, share, "extension")
        link_all(self.share / "extension", share / "extension", *(x.name for x in self.extension.glob("gouji*")))
        for path in (self.extension / "gouji.control", *self.extension.glob("gouji--*.sql")):
            shutil.copy(path, share / "extension")
        self.programs = bin

    def _run(self, program, *arguments):
        identity = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []} if self.user else {}
        with open(self.root / "log", "ab") as log:
            return subprocess.Popen([self.programs / program, *map(str, arguments)], cwd=self.root, stdout=log,
                                    stderr=log, stdin=subprocess.DEVNULL, **identity)

    def _start(self):
        for name in ("data", "socket"):
            (self.root / name).mkdir()
            if self.user:
                os.chown(self.root / name, self.user.pw_uid, self.user.pw_gid)
        self.root.chmod(0o755)
        data, socket = self.root / "data", self.root / "socket"
        if self._run("initdb", "-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=trust",
                     "--no-sync").wait() != 0:
            raise AssertionError((self.root / "log").read_text())
        self.process = self._run("postgres", "-D", data, "-k", socket, "-c", "listen_addresses=", "-c", "fsync=off",
                                 "-c", "max_wal_size=4GB")
        for _ in range(600):
            if subprocess.run(["psql", "-Xqc", ""], env=self.environment(), capture_output=True).returncode == 0:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError((self.root / "log").read_text())


def main(*command):
    try:
        with Server() as server:
            return subprocess.run(command, env=server.environment()).returncode
    except Unavailable as reason:
        print(f"skipped: {reason}")
        return SKIPPED


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
