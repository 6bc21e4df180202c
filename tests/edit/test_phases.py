"""Phases are runs of neighbouring stages, whatever is grouped."""

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.phases import (
    colour_phases,
    extend_phase,
    group_stages,
    move_phase,
    rename_phase,
    ungroup_phases,
)
from journeycanvas.model import Journey, Phase
from tests.builders import a_journey, a_stage
from tests.edit.builders import after, new_ids


def with_phases(*phases: str) -> Journey:
    stages = [a_stage(f"s{n}", order=f"a{n}", phase=phase or None) for n, phase in enumerate(phases)]
    named = [Phase(id=phase, order=f"a{n}", title=f"Phase {phase}") for n, phase in enumerate(sorted({*phases} - {""}))]
    return a_journey(stages=stages).replaced({phase.id: phase for phase in named})


def titles(journey: Journey) -> list[str]:
    """Return the titles of the phases over the stages."""
    return [journey.phases[stage.phase].title if stage.phase else "" for stage in journey.stages.values()]


def test_stages_and_those_between_them_are_grouped() -> None:
    journey = with_phases("", "", "", "")

    changed = after(journey, lambda it: group_stages(it, new_ids(), ["s2", "s0"], title="Before", color="teal"))

    assert titles(changed) == ["Before", "Before", "Before", ""]
    assert [phase.color for phase in changed.phases.values()] == ["teal"]


def test_a_new_phase_stands_among_the_others_where_its_stages_stand() -> None:
    journey = with_phases("A", "", "B")

    changed = after(journey, lambda it: group_stages(it, new_ids(), ["s1"], title="Between"))

    assert [phase.title for phase in changed.phases.values()] == ["Phase A", "Between", "Phase B"]


def test_a_phase_that_is_cut_in_two_goes_on_under_the_same_name() -> None:
    journey = with_phases("A", "A", "A")

    changed = after(journey, lambda it: group_stages(it, new_ids(), ["s1"], title="New"))

    assert titles(changed) == ["Phase A", "New", "Phase A"]
    assert len(changed.phases) == 3


def test_a_phase_whose_stages_are_all_grouped_anew_goes() -> None:
    changed = after(with_phases("A", "B"), lambda it: group_stages(it, new_ids(), ["s0"], title="New"))

    assert (titles(changed), len(changed.phases)) == (["New", "Phase B"], 2)


def test_a_phase_is_extended_up_to_a_stage() -> None:
    journey = with_phases("A", "", "B", "B")

    assert titles(after(journey, lambda it: extend_phase(it, new_ids(), "A", ["s2"]))) == [
        "Phase A",
        "Phase A",
        "Phase A",
        "Phase B",
    ]


def test_ungrouped_stages_stay() -> None:
    changed = after(with_phases("A", "A", "B"), lambda it: ungroup_phases(it, ["A"]))

    assert (titles(changed), list(changed.phases)) == (["", "", "Phase B"], ["B"])


def test_a_phase_is_renamed_and_coloured() -> None:
    journey = with_phases("A")

    changed = after(
        journey, lambda it: rename_phase(it, "A", "پیش از خرید"), lambda it: colour_phases(it, ["A"], "red")
    )

    assert (changed.phases["A"].title, changed.phases["A"].color) == ("پیش از خرید", "red")


@pytest.mark.parametrize(
    ("before", "stages"),
    [
        ("s0", ["s2", "s3", "s0", "s1", "s4"]),
        ("s1", ["s2", "s3", "s0", "s1", "s4"]),
        (None, ["s0", "s1", "s4", "s2", "s3"]),
    ],
)
def test_a_phase_moves_with_its_stages_and_never_into_another(before: str | None, stages: list[str]) -> None:
    journey = with_phases("A", "A", "B", "B", "")

    change = move_phase(journey, "B", before)

    assert list(applied(journey, change).stages) == stages
    assert change.name == ("Move phase", "Phase B")
    assert sorted(titles(applied(journey, change))) == sorted(titles(journey))
