"""A progress bar on the standard error."""

from __future__ import annotations

import shutil
import sys
import time
from typing import Optional

_INTERVAL = 0.1  # seconds between two prints
_BAR = 20  # characters


class Progress:
    """Counts files; shows itself on a terminal only, unless it is told to or not to."""

    def __init__(self, total: Optional[int], shown: Optional[bool]) -> None:
        self._total = total
        self.shown = sys.stderr.isatty() if shown is None else shown
        self._files = self._failed = self._bytes = 0
        self._begun = self._printed = time.monotonic()

    def add(self, size: Optional[int]) -> None:
        """One more file of `size` bytes; None for one that failed."""
        self._files += 1
        self._failed += size is None
        self._bytes += size or 0
        now = time.monotonic()
        if now - self._printed >= _INTERVAL:
            self._printed = now
            self._print(now)

    def line(self, seconds: float) -> str:
        """What is shown `seconds` after the beginning."""
        rate = self._files / seconds if seconds > 0 else 0.0
        megabytes = self._bytes / 1e6 / seconds if seconds > 0 else 0.0
        parts = [self._done(), f"{rate:.0f} files/s", f"{megabytes:.1f} MB/s"]
        if self._total is not None and rate > 0:
            parts.append(f"{_clock((self._total - self._files) / rate)} left")
        if self._failed:
            parts.append(f"{self._failed} failed")
        return "  ".join(parts)

    def _done(self) -> str:
        if self._total is None:
            return f"{self._files} files"
        filled = _BAR * self._files // max(self._total, 1)
        return f"[{'#' * filled}{'.' * (_BAR - filled)}] {self._files}/{self._total}"

    def _print(self, now: float) -> None:
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\x1b[K{self.line(now - self._begun)[:width]}")
        sys.stderr.flush()

    def __enter__(self) -> Progress:
        self._begun = self._printed = time.monotonic()
        return self

    def __exit__(self, *error: object) -> None:
        if self.shown and self._files:
            self._print(time.monotonic())
            sys.stderr.write("\n")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
