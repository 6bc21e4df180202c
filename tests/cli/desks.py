"""A desk for tests: what is said goes to strings, the day and chance are given."""

from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from journeycanvas.cli.app import OpenWindow, run
from journeycanvas.cli.desk import Desk
from journeycanvas.i18n import catalogue


class Said(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str


def no_window(maps: Sequence[Path]) -> int:
    """Open nothing."""
    raise AssertionError(maps)


def say(*arguments: str | Path, language: str = "en", open_window: OpenWindow = no_window) -> Said:
    """Run a command at a desk of its own."""
    out, err = StringIO(), StringIO()
    desk = Desk(out, err, catalogue(language), Random(1), date(2026, 3, 21))
    code = run([str(argument) for argument in arguments], desk, open_window)
    return Said(code, out.getvalue(), err.getvalue())
