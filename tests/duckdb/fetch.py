#!/usr/bin/env python3
"""Fetches DuckDB from npm's registry, in the versions of package.json.

  fetch.py FOLDER

FOLDER/node_modules gets the engine, FOLDER/include the headers that an extension needs. Nothing is done where FOLDER has
them. Exit status 77 where npm or its registry cannot be had.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

PACKAGES = pathlib.Path(__file__).with_name("package.json")
HEADERS = ("duckdb.h", "duckdb_extension.h")
SKIPPED = 77


def npm(folder, *arguments):
    run = subprocess.run(["npm", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
        print(f"npm {' '.join(arguments)} failed:\n{run.stderr}")
        sys.exit(SKIPPED)
    return run.stdout


def fetch_engine(folder):
    shutil.copy(PACKAGES, folder)
    npm(folder, "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund")


def fetch_headers(folder):
    """The headers alone: the package has all sources of an engine."""
    (folder / "include").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        package = json.loads(PACKAGES.read_text())["config"]["headers"]
        archive = npm(temporary, "pack", "--silent", package).split()[-1]
        with tarfile.open(pathlib.Path(temporary, archive)) as files:
            for name in HEADERS:
                content = files.extractfile(f"package/src/duckdb/src/include/{name}").read()
                (folder / "include" / name).write_bytes(content)


def main(folder):
    folder = pathlib.Path(folder)
    stamp = folder / "fetched"
    if stamp.exists() and stamp.read_text() == PACKAGES.read_text():
        return
    if not shutil.which("npm"):
        print("npm is not installed")
        sys.exit(SKIPPED)
    folder.mkdir(parents=True, exist_ok=True)
    fetch_engine(folder)
    fetch_headers(folder)
    shutil.copy(PACKAGES, stamp)


if __name__ == "__main__":
    main(*sys.argv[1:])
