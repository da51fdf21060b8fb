"""Many files at once: threads that read and parse, results in the order of the paths."""

from __future__ import annotations

import os
import pathlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Deque, Iterable, Iterator, NamedTuple, Optional, Sized, Union

from ._progress import Progress
from .document import Document
from .errors import Error
from .parser import parse

AnyPath = Union[str, "os.PathLike[str]"]

_AHEAD = 4  # files that are read or waiting for their turn, for each worker: what bounds the memory


class Outcome(NamedTuple):
    """What became of one file: a document, or the error that stood in the way."""

    path: AnyPath
    document: Optional[Document]
    error: Union[OSError, Error, None]

    def result(self) -> Document:
        """The document; raises the error where there is none."""
        if self.document is None:
            assert self.error is not None
            raise self.error
        return self.document


def parse_many(
    paths: Iterable[AnyPath], workers: Optional[int] = None, *, progress: Optional[bool] = None
) -> Iterator[Outcome]:
    """Parses files on `workers` threads (as many as there are processors) and yields an Outcome for
    each, in the order of `paths`. A file that cannot be read ends nothing: its outcome has the error.

    `paths` may be endless and are taken as they are needed: at most a few documents for each worker are
    ahead of the one that is looked at, so the memory is bounded as long as the caller keeps no documents.

    progress  True shows a progress bar on the standard error, None does where that is a terminal.
    """
    count = workers if workers is not None else os.cpu_count() or 1
    if count < 1:
        raise ValueError(f"{count} workers")
    total = len(paths) if isinstance(paths, Sized) else None
    return _outcomes(iter(paths), count, Progress(total, progress))


def _outcomes(paths: Iterator[AnyPath], workers: int, progress: Progress) -> Iterator[Outcome]:
    pool = ThreadPoolExecutor(workers, thread_name_prefix="gouji")
    ahead: Deque[Future[Outcome]] = deque()
    try:
        with progress:
            while True:
                while len(ahead) < _AHEAD * workers and (path := next(paths, None)) is not None:
                    ahead.append(pool.submit(_outcome, path))
                if not ahead:
                    return
                outcome = ahead.popleft().result()
                if progress.shown:
                    progress.add(outcome.document.input.bytes if outcome.document else None)
                yield outcome
                del outcome  # or it would live until the next one is there
    finally:
        pool.shutdown(cancel_futures=True)


def _outcome(path: AnyPath) -> Outcome:
    try:
        return Outcome(path, parse(pathlib.Path(path)), None)
    except (OSError, Error) as error:
        return Outcome(path, None, error)
