"""What the tests parse: the example report, one with a statutory table, and the cases of tests/spec."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "report.txt"
HEADER = ROOT / "capi" / "gouji.h"

sys.path.insert(0, str(ROOT / "tests" / "spec"))
import spec_file  # noqa: E402


def spec_inputs():
    """{name: bytes} of every case."""
    return {
        f"{path.stem}:{case.line}": case.data
        for path in sorted((ROOT / "tests" / "spec").glob("*.spec"))
        for case in spec_file.read(path)
    }
