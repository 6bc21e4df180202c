"""Bring older files up to the present version, one small step a version, on the raw JSON.

A new version adds one function here that turns version n into n + 1, one row, one sample file and one test.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeycanvas.files.reading import Raw

Step = Callable[[Raw], Raw]

STEPS: Mapping[int, Step] = MappingProxyType({})
"""The step from each older version to the one after it."""


def bring_up(raw: Raw, version: int, newest: int, steps: Mapping[int, Step] = STEPS) -> Raw:
    """Return the content of an older file as the newest version has it; a file of that version as it is."""
    for old in range(version, newest):
        raw = {**steps[old](raw), "version": old + 1}
    return raw
