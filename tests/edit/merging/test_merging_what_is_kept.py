"""Two copies of a map, made one: what one side deleted and the other changed or still needs."""

import pytest

from journeycanvas.edit.cards import add_card, delete_cards, include, set_text
from journeycanvas.edit.comments import add_comment
from journeycanvas.edit.lanes import delete_lanes, set_lane_fields
from journeycanvas.edit.links import add_link
from journeycanvas.edit.merging import Choice, choices, stands
from journeycanvas.edit.personas import delete_personas
from journeycanvas.edit.stages import delete_stages
from tests.builders import a_card, a_comment, a_journey, a_persona
from tests.edit.builders import after, new_ids, texts
from tests.edit.merging.copies import decided, merged, three_cards


@pytest.mark.parametrize(("choice", "left"), [("ours", False), ("theirs", True)])
def test_a_card_deleted_here_and_changed_there_is_kept_until_somebody_decides(choice: Choice, left: bool) -> None:
    base = three_cards()
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "asks")])

    [conflict] = found.conflicts
    assert (conflict.how, stands(conflict)) == ("added", "theirs")
    assert found.journey.cards["c0"].text == "asks"
    assert choices(found, conflict) == ("ours", "theirs")
    assert ("c0" in decided(found, base, choice).journey.cards) is left


def test_a_stage_that_is_deleted_here_and_gets_a_card_there_is_kept_with_it() -> None:
    base = three_cards()
    found = merged(
        base,
        [lambda it: delete_stages(it, ["s0"])],
        [lambda it: add_card(it, new_ids(), "l0", "s0", text="new")],
    )

    assert [(it.kind, it.id, it.how) for it in found.conflicts] == [("stages", "s0", "added")]
    assert texts(found.journey) == ["new"]
    assert list(found.journey.stages) == ["s0", "s1"]
    assert list(decided(found, base, "ours").journey.stages) == ["s1"]


def test_a_card_that_is_kept_keeps_the_comments_on_it_and_its_links() -> None:
    base = after(
        three_cards(),
        lambda it: add_comment(it, new_ids("m"), "c0", "چرا؟"),
        lambda it: add_link(it, new_ids("k"), "c0", "c1"),
    )
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "asks")])

    assert (len(found.journey.comments), len(found.journey.links)) == (1, 1)


def test_a_card_that_is_kept_keeps_the_answers_to_the_comments_on_it() -> None:
    base = a_journey(a_card("c0"), a_comment("c0", "m1"), a_comment("m1", "m2"), a_comment("m2", "m3"))
    found = merged(base, [lambda it: delete_cards(it, ["c0"])], [lambda it: set_text(it, "c0", "می‌پرسد")])

    assert list(found.journey.comments) == ["m1", "m2", "m3"]


def test_a_persona_deleted_here_and_named_there_is_kept() -> None:
    base = a_journey(a_card("c0", order="a0"), a_persona("p0", name="مریم"))
    found = merged(
        base,
        [lambda it: delete_personas(it, ["p0"])],
        [lambda it: include(it, ["c0"], "personas", "p0", is_in=True)],
    )

    assert [(it.kind, it.how) for it in found.conflicts] == [("personas", "added")]
    assert found.journey.cards["c0"].personas == ("p0",)


def test_lanes_deleted_here_and_renamed_there_are_kept() -> None:
    base = a_journey()
    found = merged(base, [lambda it: delete_lanes(it, ["l1"])], [lambda it: set_lane_fields(it, ["l1"], title="کارها")])

    assert [(it.kind, it.how) for it in found.conflicts] == [("lanes", "added")]
