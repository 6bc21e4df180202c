"""Older files pass one small step a version."""

from journeycanvas.files.limits import VERSION
from journeycanvas.files.reading import Raw
from journeycanvas.files.steps import STEPS, bring_up


def renamed(raw: Raw) -> Raw:
    return {**raw, "stages": raw["columns"]}


def doubled(raw: Raw) -> Raw:
    return {**raw, "stages": raw["stages"] * 2}


def test_a_file_takes_every_step_from_its_version_on() -> None:
    steps = {1: renamed, 2: doubled}

    assert bring_up({"version": 1, "columns": ["a"]}, 1, 3, steps)["stages"] == ["a", "a"]
    assert bring_up({"version": 2, "stages": ["a"]}, 2, 3, steps) == {"version": 3, "stages": ["a", "a"]}


def test_a_file_of_this_version_takes_none() -> None:
    raw: Raw = {"version": 3}

    assert bring_up(raw, 3, 3, {}) is raw


def test_every_older_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, VERSION))
