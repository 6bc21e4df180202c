"""The work of a merge grows as the map does, however its cards stand: eight times the cards, eight times the steps."""

from dataclasses import replace

import pytest

from journeycanvas.edit.merging import Choice, Decisions, Merged, choices, merge
from journeycanvas.model import Card, Journey
from journeycanvas.model.replacing import by_order
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.edit.builders import new_ids
from tests.edit.growth import MANY, Told, a_thread, assert_grows_with_the_map, steps_of


def a_map(cards: int, in_a_cell: int) -> Journey:
    """Return a map with so many cards, in as many cells as that takes."""
    cells = -(-cards // in_a_cell)
    across = max(1, round(cells**0.5))
    stages, lanes = ([f"{name}{n:04}" for n in range(-(-cells // across) + 1)] for name in "sl")
    journey = a_journey(stages=[a_stage(id, order=id) for id in stages], lanes=[a_lane(id, order=id) for id in lanes])
    first = a_card()

    def card(number: int) -> Card:
        cell, place = divmod(number, in_a_cell)
        fields = {"id": f"c{number:05}", "order": f"a{place:05}", "text": str(number)}
        where = {"lane": lanes[cell // across], "stage": stages[cell % across]}
        return first.model_copy(update={name: Told(value) for name, value in (fields | where).items()})

    return replace(journey, cards={one.id: one for one in sorted(map(card, range(cards)), key=by_order)})


def a_side(base: Journey, name: str, turn: int) -> Journey:
    """Return a map of which every card but the tenth was changed, moved, deleted, doubled or brought from elsewhere."""
    found: list[Card] = []
    stage = Told(next(iter(base.stages)))
    for number, card in enumerate(base.cards.values()):
        text, order = Told(f"{card.text} {name}"), Told(f"{card.order}{number * 7919 % 100_000:05}")
        match (number + turn) % 10:
            case 0:
                found.append(card)
            case 1 | 2:
                found.append(card.model_copy(update={"text": text}))
            case 3 | 4:
                found.append(card.model_copy(update={"order": order}))
            case 5:
                found.append(card.model_copy(update={"stage": stage}))
            case 6 | 7:
                found += [card, card.model_copy(update={"id": Told(f"{card.id}{name}"), "text": text})]
            case _:
                pass
    return replace(base, cards={one.id: one for one in sorted(found, key=by_order)})


def decided(merged: Merged, choice: Choice) -> Decisions:
    """Return this choice for every conflict, or ours where there is no such choice."""
    return {one: choice if choice in choices(merged, one) else "ours" for one in merged.conflicts}


@pytest.mark.parametrize("in_a_cell", [3, MANY])
@pytest.mark.parametrize("decision", [None, "ours", "theirs", "both"])
def test_cards_that_both_sides_worked_on(in_a_cell: int, decision: Choice | None) -> None:
    def steps(cards: int) -> int:
        base = a_map(cards, in_a_cell)
        ours, theirs = a_side(base, "x", 0), a_side(base, "y", 3)
        decisions = decided(merge(ours, theirs, base), decision) if decision else {}
        return steps_of(lambda: merge(ours, theirs, base, decisions=decisions, new_id=new_ids("z")))

    assert_grows_with_the_map(steps)


def test_a_thread_of_comments_on_a_card_that_is_kept() -> None:
    def steps(answers: int) -> int:
        thread = a_thread(answers)
        base, ours = a_journey(a_card("c0"), *thread), a_journey()
        theirs = a_journey(a_card("c0", text="asks"), *thread)
        return steps_of(lambda: merge(ours, theirs, base))

    assert_grows_with_the_map(steps)
