#!/usr/bin/env python3
"""abi-compliance-checker's view of a header against an earlier one. Ends with 77 where the tool is not installed.

  compliance.py LIBRARY OLD_HEADER NEW_HEADER
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOOL = "abi-compliance-checker"


def compatible(folder, library, old, new):
    """Whether programs for `old` work with `new`, and what the tool says."""
    command = [TOOL, "-l", "gouji", "-report-path", folder / "report.html", "-log-path", folder / "log"]
    for option, header in (("old", old), ("new", new)):
        descriptor = folder / f"{option}.xml"
        descriptor.write_text(f"<version>{option}</version><headers>{header.resolve()}</headers><libs>{library}</libs>")
        command += [f"-{option}", descriptor]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stdout + run.stderr)
    return run.returncode == 0, run.stdout


def changed(folder, header, old, new):
    """A copy of the header with another text in it."""
    text = header.read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{header}: {old!r} is not there once")
    copy = folder / "gouji.h"
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return copy


def main():
    library, old, new = (pathlib.Path(x).resolve() for x in sys.argv[1:])
    if not shutil.which(TOOL):
        print(f"{TOOL} is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        well, report = compatible(folder, library, old, new)
        if not well:
            sys.exit(f"{report}\n{(folder / 'report.html').read_text()}")
        # and it would have found a member that moves, and lets one be added
        member, end = "    int32_t part_of;", "} gouji_figure;"
        if compatible(folder, library, old, changed(folder, new, member, "    int32_t before;\n" + member))[0]:
            sys.exit("a moved member was not found")
        well, report = compatible(folder, library, old, changed(folder, new, end, f"    int64_t added;\n{end}"))
        if not well:
            sys.exit(f"an added member is called incompatible: {report}")


if __name__ == "__main__":
    main()
