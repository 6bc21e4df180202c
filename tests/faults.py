"""Let calls of the system fail, one after the other: what a full disk, a pulled stick or a bad share would answer."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from journeycanvas.files import exchanging

CALLS = (
    "open",
    "read",
    "write",
    "fsync",
    "close",
    "replace",
    "unlink",
    "fchmod",
    "fstat",
    "stat",
    "ftruncate",
    "lseek",
)
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EINTR", "EFBIG", "ENOENT", "EBUSY")
SHORT = "SHORT"
"""Not an error: a write that takes half of what it was given, as on a disk that is nearly full."""

every_error = pytest.mark.parametrize("error", [*ERRORS, SHORT])
once_and_lasting = pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])

CLEANING = ("close", "unlink")
"""Calls that a lasting failure leaves alone: without them nobody can leave the place as it was found."""


class Failing:
    """Lets the n-th call of the system fail: once, or all from then on. `names` are those that did."""

    def __init__(self, n: int, error: str, lasting: bool = False) -> None:
        self.n, self.error, self.lasting = n, error, lasting
        self.calls = 0
        self.names: list[str] = []

    @property
    def hit(self) -> bool:
        """Tell whether there were so many calls."""
        return bool(self.names)

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls != self.n and not (self.lasting and self.calls > self.n and name not in CLEANING):
                return real(*arguments, **options)
            self.names.append(name)
            if self.error == SHORT:
                if name == "write":
                    arguments = (arguments[0], bytes(arguments[1])[: max(1, len(arguments[1]) // 2)])
                return real(*arguments, **options)
            if name == "close":
                real(*arguments)
            number = getattr(errno, self.error)
            raise OSError(number, os.strerror(number))

        return call


class Meddling(Failing):
    """Lets somebody else do something just before the n-th call of the system."""

    def __init__(self, n: int, deed: Callable[[], object]) -> None:
        super().__init__(n, "")
        self._deed = deed

    def instead_of(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls == self.n:
                self._deed()
                self.names.append(name)
            return real(*arguments, **options)

        return call


@contextmanager
def failing(failure: Failing) -> Iterator[None]:
    """Let calls fail as long as the block lasts."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, failure.instead_of(name, getattr(os, name)))
        patch.setattr(exchanging, "rename_with", failure.instead_of("rename_with", exchanging.rename_with))
        yield


def each_call_failing(error: str, lasting: bool) -> Iterator[Failing]:
    """Yield a failure of the first call, the second and so on, until one comes after the last call."""
    yield from until_the_last_call(lambda n: Failing(n, error, lasting))


def meddling_at_each_call(deed: Callable[[], object]) -> Iterator[Failing]:
    """Yield somebody who does something before the first call, before the second and so on, to the last."""
    yield from until_the_last_call(lambda n: Meddling(n, deed))


def until_the_last_call(make: Callable[[int], Failing]) -> Iterator[Failing]:
    """Yield what happens at the first call, the second and so on, until one comes after the last call."""
    for n in range(1, 200):
        failure = make(n)
        yield failure
        if not failure.hit:
            assert n > 5, "nothing was ever called"
            return
    pytest.fail("the calls never came to an end")
