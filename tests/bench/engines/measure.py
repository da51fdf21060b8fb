#!/usr/bin/env python3
"""Rows a second into PostgreSQL and DuckDB: by the extension, and by the engine's own reader of NDJSON.

  measure.py BUILD [COUNT]

BUILD is a release build; COUNT reports are generated, 10,000 if none is given. Four relations are loaded, which have nearly
all of the rows. Seconds of processor time say more than those of the clock on a machine that does other things, too.
PostgreSQL's are those of one backend; nothing runs in parallel.
"""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parents[2]
RELATIONS = ("figures", "cells", "checks", "evidence")
TICKS = os.sysconf("SC_CLK_TCK")
sys.path += [str(TESTS / "postgres"), str(TESTS / "duckdb")]


class Stopwatch:
    """Seconds of the clock and of a processor, as `cpu()` counts them."""

    def __init__(self, cpu):
        self.cpu = cpu

    def __enter__(self):
        self.begin = time.monotonic(), self.cpu()
        return self

    def __exit__(self, *_):
        self.wall, self.used = time.monotonic() - self.begin[0], self.cpu() - self.begin[1]


def of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Postgres:
    name = "PostgreSQL"

    def __init__(self, server):
        self.server = server
        self.session = subprocess.Popen(["stdbuf", "-oL", "psql", "-XqAt", "-v", "ON_ERROR_STOP=1"], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=server.environment())
        self.run("CREATE EXTENSION gouji; CREATE TABLE documents (name text, content bytea);"
                 "SET max_parallel_workers_per_gather = 0; CREATE TABLE lines (line jsonb)")

    def run(self, sql):
        """The one value that the last statement gives, if it gives any."""
        self.session.stdin.write(f"{sql};\nSELECT '.';\n")
        self.session.stdin.flush()
        value = None
        for line in self.session.stdout:
            if line == ".\n":
                return value
            value = line.strip()
        sys.exit(f"psql ended at {sql}")

    def cpu(self):
        fields = self.run("SELECT rtrim(pg_read_file('/proc/self/stat'), E'\\n')").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def take(self, paths):
        with tempfile.NamedTemporaryFile("w", dir="/tmp") as file:
            os.chmod(file.name, 0o644)
            file.writelines(f"{path}\t\\\\x{path.read_bytes().hex()}\n" for path in paths)
            file.flush()
            self.run(f"COPY documents FROM '{file.name}'")

    def by_extension(self, relation):
        self.run(f"CREATE TABLE {relation} AS SELECT f.* FROM documents d, gouji_{relation}(d.content, d.name) f")
        return int(self.run(f"SELECT count(*) FROM {relation}"))

    def by_reader(self, relation, file):
        self.run(f"TRUNCATE lines; COPY lines FROM '{file}' (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')")
        self.run(f"CREATE TABLE read_{relation} AS SELECT r.* FROM lines, jsonb_populate_record(NULL::gouji_{relation}_row, line) r")
        return int(self.run(f"SELECT count(*) FROM read_{relation}"))


class DuckDB:
    name = "DuckDB"

    def __init__(self, database):
        self.database = database
        database.run("SET threads = 1")

    cpu = staticmethod(time.process_time)

    def take(self, paths):
        names = ", ".join(f"'{path}'" for path in paths)
        self.database.run(f"CREATE TABLE documents AS SELECT filename AS name, content FROM read_blob([{names}])")

    def by_extension(self, relation):
        self.database.run(f"CREATE TABLE {relation} AS SELECT unnest(gouji_{relation}(content, name), recursive := true) FROM documents")
        return int(self.database.run(f"SELECT count(*) FROM {relation}")[0][0])

    def by_reader(self, relation, file):
        self.database.run(f"CREATE TABLE read_{relation} AS FROM read_json('{file}', format = 'newline_delimited')")
        return int(self.database.run(f"SELECT count(*) FROM read_{relation}")[0][0])


def show(what, rows, wall, used):
    print(f"| {what} | {rows} | {wall:.1f} | {used:.1f} | {rows / wall:,.0f} | {rows / used:,.0f} |", flush=True)


def export(gouji, folder, relation, file):
    with Stopwatch(of_children) as watch, open(file, "wb") as to:
        subprocess.run([gouji, "parse", "--format", "ndjson", "--relation", relation, folder], stdout=to, check=False)
    return watch


def measure(engine, files, exports):
    """Each relation by both ways; one line of sums a way."""
    sums = {}
    for relation in RELATIONS:
        with Stopwatch(engine.cpu) as own:
            rows = engine.by_extension(relation)
        with Stopwatch(engine.cpu) as reader:
            read = engine.by_reader(relation, files / f"{relation}.ndjson")
        if rows != read:
            sys.exit(f"{relation}: {rows} rows by the extension, {read} by the reader")
        made = exports[relation]
        for way, wall, used in (("the extension, parse included", own.wall, own.used),
                                ("its reader of NDJSON alone", reader.wall, reader.used),
                                ("its reader, and the parse that made the NDJSON", reader.wall + made.wall, reader.used + made.used)):
            total = sums.setdefault(way, [0, 0.0, 0.0])
            for i, x in enumerate((rows, wall, used)):
                total[i] += x
    for way, total in sums.items():
        show(f"{engine.name}: {way}", *total)


def generate(folder, count):
    folder.mkdir()
    subprocess.run([sys.executable, "-B", TESTS / "generate" / "generate", "--seed", "9", "--count", str(count), "--form", "all",
                    "--layout", "usual", "--out", folder], stdout=subprocess.DEVNULL, check=True)
    for truth in folder.glob("*.json"):
        truth.unlink()
    return sorted(folder.iterdir())


def main(build, count=10000):
    build = pathlib.Path(build).resolve()
    os.environ.update(GOUJI_POSTGRES=str(build / "bindings/postgres"), GOUJI_PG_CONFIG=shutil.which("pg_config") or "",
                      GOUJI_DUCKDB=str(build / "bindings/duckdb/gouji.duckdb_extension"),
                      GOUJI_DUCKDB_ENGINE=str(build.parent / "duckdb"))
    import engine
    from server import Server
    with tempfile.TemporaryDirectory() as files:
        os.chmod(files, 0o755)  # the server reads them
        files = pathlib.Path(files)
        paths = generate(files / "reports", count)
        exports = {x: export(build / "bindings/cli/gouji", files / "reports", x, files / f"{x}.ndjson") for x in RELATIONS}
        print("| | rows | seconds | of a processor | rows a second | of a processor |\n| --- | --: | --: | --: | --: | --: |")
        duck = DuckDB(engine.Database().load())
        duck.take(paths)
        measure(duck, files, exports)
        with Server() as server:
            postgres = Postgres(server)
            postgres.take(paths)
            measure(postgres, files, exports)


if __name__ == "__main__":
    main(*sys.argv[1:])
