"""The part of G16 about merging: programs of edits of two copies of a map, with and without the map that both came of.

Nothing that either side did may be lost without a word, the merged map is whole and its file the same map, and one
undo gives back the bytes of ours.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from journeycanvas.edit.change import StepName, change_of
from journeycanvas.edit.merging import Merged
from journeycanvas.model import Journey
from tests.edit.laws import assert_one_step, assert_whole
from tests.edit.merging.accounts import lost, two_copies

Merge: TypeAlias = Callable[[Journey, Journey, Journey | None], Merged]


def merging_programs(part: tuple[int, int], merge: Merge) -> str:
    """Run so many programs and return what went wrong with the first that lost something; empty if none did."""
    number, examples = part

    @seed(number)
    @settings(max_examples=examples, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def law(data: st.DataObject) -> None:
        before, ours, theirs = two_copies(data)
        base = data.draw(st.sampled_from([before, before, None]))
        merged = merge(ours, theirs, base)
        assert lost(base, ours, theirs, merged) == []
        assert_whole(merged.journey)
        assert_one_step(ours, merged.change, merged.journey)

    try:
        law()
    except Exception as error:
        return f"{type(error).__name__} with seed {number}"
    return ""


def last_writer_wins(ours: Journey, theirs: Journey, base: Journey | None) -> Merged:
    """Merge as file shares do: the copy that came last is taken."""
    name = StepName("Replace")
    change = change_of(ours, name, dict.fromkeys(ours.cards.keys() - theirs.cards.keys()) | dict(theirs.cards))
    return Merged(ours, theirs, replace(ours, cards=theirs.cards), change)
