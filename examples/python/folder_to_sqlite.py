"""Reads all reports of a folder into a SQLite file, one table a relation: folder_to_sqlite.py FOLDER FILE

  sqlite3 reports.db "SELECT r.authority, r.year, f.value FROM figures f JOIN reports r
                      USING (input, report) WHERE f.indicator = 'applications_received'"
"""
import datetime
import pathlib
import sqlite3
import sys
from contextlib import closing
from decimal import Decimal

import gouji

sqlite3.register_adapter(Decimal, str)  # exact, as text
sqlite3.register_adapter(datetime.date, datetime.date.isoformat)


def create(database, relation):
    columns = ", ".join(f'"{name}"' for name in gouji.Relation(relation, []).columns)
    database.execute(f'CREATE TABLE "{relation}" ({columns})')


def insert(database, document, relation):
    rows = document.relation(relation)
    places = ", ".join("?" for _ in rows.columns)
    database.executemany(f'INSERT INTO "{relation}" VALUES ({places})', rows)


def main(folder, file):
    paths = sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())
    with closing(sqlite3.connect(file)) as database, database:
        for relation in gouji.RELATIONS:
            create(database, relation)
        for path, document, error in gouji.parse_many(paths):
            if document is None:
                print(f"{path}: {error}", file=sys.stderr)
                continue
            for relation in gouji.RELATIONS:
                insert(database, document, relation)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
