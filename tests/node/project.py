#!/usr/bin/env python3
"""Makes a project that has the package gouji installed, as a user's has, and runs a command in it.

  project.py FOLDER COMMAND...

FOLDER gets the packages of package.json (once, from npm's registry), bindings/node as the package gouji, the programs
of this folder and of examples/node. Where npm or its registry cannot be had the exit status is 77.
"""
import fcntl
import filecmp
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGES = HERE / "package.json"
SKIPPED = 77


def copy(source, folder):
    """Whatever differs; what is equal is not touched, as another test may be reading it."""
    for path in sorted(p for p in source.rglob("*") if p.is_file() and p.suffix in (".js", ".ts", ".json")):
        target = folder / path.relative_to(source)
        if not target.exists() or not filecmp.cmp(path, target, shallow=False):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def install(folder):
    """Runs npm unless that was done for these very packages."""
    stamp, wanted = folder / "installed", PACKAGES.read_text()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if shutil.which("node") is None or shutil.which("npm") is None:
        print("skipped: Node.js or npm is not installed")
        sys.exit(SKIPPED)
    npm = subprocess.run(["npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if npm.returncode != 0:
        print(f"skipped: npm cannot install the packages of {PACKAGES}\n{npm.stdout}")
        sys.exit(SKIPPED)
    stamp.write_text(wanted)


def main(folder, *command):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        copy(HERE, folder)
        install(folder)
        copy(ROOT / "bindings" / "node", folder / "node_modules" / "gouji")
        copy(ROOT / "examples" / "node", folder)
    run = subprocess.run(command, cwd=folder, env={**os.environ, "GOUJI_ROOT": str(ROOT), "TMPDIR": str(folder)})
    sys.exit(run.returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
