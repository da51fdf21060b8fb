#!/usr/bin/env python3
"""What gouji costs those who build it: the seconds of a file that includes the umbrella header, of one that embeds a
rule of the grammar, of the whole library, and the size of the shared library.

  compile_time.py [CXX]      the compiler, g++ by default; the medians of five runs, of the whole build one
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def seconds(*command, **options):
    began = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.monotonic() - began


def file_seconds(compiler, source):
    return statistics.median(
        seconds(compiler, "-std=c++20", "-O2", "-I", ROOT / "include", "-c", source, "-o", os.devnull) for _ in range(5))


def main(compiler="g++"):
    with tempfile.TemporaryDirectory() as folder:
        umbrella = pathlib.Path(folder) / "umbrella.cpp"
        umbrella.write_text("#include <gouji/gouji.hpp>\n")
        print(f"umbrella header           {file_seconds(compiler, umbrella):6.2f} s")
        print(f"one rule of the grammar   {file_seconds(compiler, ROOT / 'examples/grammar/register.cpp'):6.2f} s")
        tree = f"{folder}/tree"
        environment = {**os.environ, "CCACHE_DISABLE": "1"}
        seconds("cmake", "-G", "Ninja", "-S", ROOT, "-B", tree, "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_CXX_COMPILER={compiler}",
                env=environment)
        print(f"library and its C ABI     {seconds('cmake', '--build', tree, '--target', 'gouji_c', '-j', '2', env=environment):6.2f} s on two cores")
        library = next(pathlib.Path(tree).glob("capi/libgouji.so.*"))
        subprocess.run(["strip", library], check=True)
        print(f"libgouji.so, stripped     {library.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
