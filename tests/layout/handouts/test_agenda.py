"""The minutes of a workshop and what a group needs, counted from the map."""

from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.handouts.agenda import ROUND, USUAL_MINUTES, agenda
from journeycanvas.layout.handouts.materials import notes_of
from journeycanvas.model import Journey
from tests.builders import a_journey, a_lane, a_stage

ROLES = ("persona", "scenario", "actions", "emotions", "pains", "opportunities", "ownership", "metrics", "")
lanes = some.lists(
    some.tuples(some.sampled_from(ROLES), some.sampled_from(["stage", "map"]), some.booleans()), max_size=30
)


def a_grid(found: list[tuple[str, str, bool]], stages: int) -> Journey:
    rows = [
        a_lane(f"l{n}", role=role, span=span, hidden=hidden, title=f"Lane {n}")
        for n, (role, span, hidden) in enumerate(found)
    ]
    return a_journey(lanes=rows, stages=stages)


@given(lanes, some.integers(0, 25))
def test_the_minutes_add_up_to_two_hours_or_to_what_the_lanes_need(
    found: list[tuple[str, str, bool]], stages: int
) -> None:
    steps = agenda(a_grid(found, stages))
    total = sum(step.minutes for step in steps)

    assert total >= USUAL_MINUTES
    assert total % ROUND == 0
    assert all(step.minutes >= 5 for step in steps)


@given(lanes, some.integers(0, 12))
def test_every_lane_that_is_shown_has_its_step_with_the_letters_of_the_canvas(
    found: list[tuple[str, str, bool]], stages: int
) -> None:
    journey = a_grid(found, stages)
    steps = [step for step in agenda(journey) if step.lane]

    assert [step.lane.id for step in steps if step.lane] == [one.id for one in journey.lanes.values() if not one.hidden]
    assert [step.code for step in steps][:3] == ["A", "B", "C"][: len(steps)]


def test_a_usual_map_takes_two_hours() -> None:
    roles = ("persona", "scenario", "goals", "actions", "emotions", "opportunities", "ownership")
    journey = a_grid([(role, "stage", False) for role in roles], 5)

    assert sum(step.minutes for step in agenda(journey)) == USUAL_MINUTES
    assert [step.moment for step in agenda(journey)][-3:] == ["report", "vote", "next"]


def test_a_map_with_many_lanes_and_stages_takes_longer() -> None:
    journey = a_grid([("actions", "stage", False)] * 12, 14)

    assert sum(step.minutes for step in agenda(journey)) > USUAL_MINUTES


def test_actions_get_more_minutes_than_metrics() -> None:
    journey = a_grid([("actions", "stage", False), ("metrics", "stage", False)], 5)
    [actions, metrics] = [step.minutes for step in agenda(journey) if step.lane]

    assert actions > metrics


def test_notes_are_counted_by_the_colours_of_the_lanes() -> None:
    journey = a_journey(
        stages=[*(a_stage(f"s{n}") for n in range(7)), a_stage("s7", hidden=True)],
        lanes=[
            a_lane("l0", role="persona", title="Who"),
            a_lane("l1", role="actions", title="Actions"),
            a_lane("l2", role="emotions", title="Feelings"),
            a_lane("l3", role="pains", title="Pains"),
            a_lane("l4", color="red", title="Troubles"),
            a_lane("l5", role="opportunities", hidden=True),
        ],
    )

    assert [tuple(one) for one in notes_of(journey)] == [
        ("blue", 20, ("Actions",)),
        ("red", 30, ("Pains", "Troubles")),
    ]
