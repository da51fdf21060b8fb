"""Only what pyproject.toml cannot say: a wheel with the shared library inside has a tag of its own."""

from pathlib import Path

from setuptools import Distribution, setup

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # setuptools before 70
    from wheel.bdist_wheel import bdist_wheel

LIBRARY = Path(__file__).parent / "src" / "gouji" / "libgouji.so"


class WithLibrary(Distribution):
    def has_ext_modules(self):
        return LIBRARY.exists()


class Wheel(bdist_wheel):
    """py3-none-<platform>: the library is for one platform, but for every Python 3 on it."""

    def get_tag(self):
        python, abi, platform = super().get_tag()
        return "py3", "none", platform


setup(distclass=WithLibrary, cmdclass={"bdist_wheel": Wheel})
