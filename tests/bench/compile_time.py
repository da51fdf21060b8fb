#!/usr/bin/env python3
"""What gouji costs those who build it: a file that includes the umbrella header, one that embeds a rule of the grammar,
the whole library, and the size of the shared library. Seconds of processor time, for the machine may be shared; of the
files the least of seven runs.

  compile_time.py [CXX]      the compiler, g++ by default
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def processor_seconds(*command, **options):
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def file_seconds(compiler, source):
    return min(processor_seconds(compiler, "-std=c++20", "-O2", "-I", ROOT / "include", "-c", source, "-o", os.devnull)
               for _ in range(7))


def main(compiler="g++"):
    with tempfile.TemporaryDirectory() as folder:
        umbrella = pathlib.Path(folder) / "umbrella.cpp"
        umbrella.write_text("#include <gouji/gouji.hpp>\n")
        print(f"umbrella header           {file_seconds(compiler, umbrella):6.2f} s")
        print(f"one rule of the grammar   {file_seconds(compiler, ROOT / 'examples/grammar/register.cpp'):6.2f} s")
        tree = f"{folder}/tree"
        environment = {**os.environ, "CCACHE_DISABLE": "1"}
        processor_seconds("cmake", "-G", "Ninja", "-S", ROOT, "-B", tree, "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_CXX_COMPILER={compiler}",
                          env=environment)
        began = time.monotonic()
        build = processor_seconds("cmake", "--build", tree, "--target", "gouji_c", "-j", "2", env=environment)
        elapsed = time.monotonic() - began
        print(f"library and its C ABI     {build:6.2f} s, by the clock {elapsed:.0f} s on two cores")
        library = next(pathlib.Path(tree).glob("capi/libgouji.so.*"))
        subprocess.run(["strip", library], check=True)
        print(f"libgouji.so, stripped     {library.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
