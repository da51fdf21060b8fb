#!/usr/bin/env python3
"""Builds gouji.jar and the programs of this folder and of examples/java, and runs a command beside them.

  project.py FOLDER COMMAND...

The command runs in FOLDER, where gouji.jar and the folder `programs` of classes are; CLASSPATH names both, and what they
need. Where a JDK, JNA or JUnit 5 is missing the exit status is 77.
"""
import fcntl
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = ROOT / "bindings" / "java"
DEBIAN = pathlib.Path("/usr/share/java")
JARS = [DEBIAN / f"{name}.jar" for name in (
    "jna", "junit-jupiter-api", "junit-jupiter-engine", "junit-platform-commons", "junit-platform-engine",
    "junit-platform-launcher", "junit-platform-console", "junit-platform-reporting", "opentest4j", "apiguardian-api",
    "picocli", "opentest4j-reporting-events", "opentest4j-reporting-schema")]
SKIPPED = 77


def need():
    missing = [str(jar) for jar in JARS if not jar.exists()]
    if shutil.which("javac") is None or shutil.which("jar") is None:
        missing.append("a JDK")
    if missing:
        print(f"skipped: {', '.join(missing)} missing")
        sys.exit(SKIPPED)


def build(folder, classpath):
    """Unless nothing is newer than the last build."""
    programs = [*HERE.glob("*.java"), *(ROOT / "examples" / "java").glob("*.java")]
    sources = [*programs, *PACKAGE.rglob("*.java"), *PACKAGE.glob("build.sh"), pathlib.Path(__file__)]
    stamp = folder / "built"
    if stamp.exists() and all(source.stat().st_mtime < stamp.stat().st_mtime for source in sources):
        return
    (folder / "programs").mkdir(exist_ok=True)
    subprocess.run([PACKAGE / "build.sh", folder, JARS[0]], check=True)
    subprocess.run(["javac", "--release", "17", "-Xlint:all,-path", "-Werror", "-encoding", "UTF-8", "-cp", classpath,
                    "-d", folder / "programs", *programs], check=True)
    stamp.touch()


def main(folder, *command):
    need()
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    classpath = ":".join(map(str, [folder / "gouji.jar", folder / "programs", *JARS]))
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build(folder, classpath)
    run = subprocess.run(command, cwd=folder, env={**os.environ, "CLASSPATH": classpath, "TMPDIR": str(folder)})
    sys.exit(run.returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
