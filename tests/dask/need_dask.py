#!/usr/bin/env python3
"""Runs a command, but where this Python has no Dask: need_dask.py COMMAND... The exit status is 77 then."""
import importlib.util
import os
import sys

if importlib.util.find_spec("distributed") is None:
    print(f"skipped: {sys.executable} has no distributed (Debian's python3-distributed)")
    sys.exit(77)
os.execvp(sys.argv[1], sys.argv[1:])
