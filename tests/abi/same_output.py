#!/usr/bin/env python3
"""Several commands give the same bytes for the inputs of spec files and for other files; controls may be escaped by
letters of either case (\\u001b, \\u001B), for writers of JSON differ in that.

  same_output.py COMMAND... -- FILE...
"""
import itertools
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "spec"))
import inputs  # noqa: E402


def given_by(command, paths):
    output = subprocess.run([*shlex.split(command), *paths], check=True, capture_output=True).stdout
    return re.sub(rb"\\u00[0-9A-F]{2}", lambda escape: escape[0].lower(), output)


def main():
    split = sys.argv.index("--")
    commands, files = sys.argv[1:split], [pathlib.Path(f) for f in sys.argv[split + 1:]]
    with tempfile.TemporaryDirectory() as folder:
        paths = [path for _, path in inputs.write(folder, [f for f in files if f.suffix == ".spec"])]
        paths += [f for f in files if f.suffix != ".spec"]
        outputs = [given_by(command, paths) for command in commands]
    for command, output in zip(commands, outputs):
        if output == outputs[0]:
            continue
        lines = itertools.zip_longest(outputs[0].splitlines(), output.splitlines())
        one, other = next((one, other) for one, other in lines if one != other)
        sys.exit(f"{commands[0]}\n  {one}\n{command}\n  {other}")
    print(f"{len(paths)} inputs, {len(outputs[0])} bytes")


if __name__ == "__main__":
    main()
