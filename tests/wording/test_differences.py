"""Differences between two maps, in words."""

from dataclasses import replace

import pytest

from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey, Picture
from journeycanvas.text import Numerals
from journeycanvas.wording.differences import Comparison
from tests.builders import a_card, a_journey, a_lane, a_persona, a_stage


def compared(old: Journey, new: Journey, language: str = "en") -> Comparison:
    return Comparison(old, new, catalogue(language), Numerals(language))


def a_map(*cards: object, **facts: object) -> Journey:
    stages = [a_stage("s0", title="Before", order="a"), a_stage("s1", title="After", order="b")]
    return a_journey(*cards, stages=stages, lanes=[a_lane("l0", title="Pains", order="a")], **facts)  # type: ignore[arg-type]


def test_a_changed_record_is_said_with_its_fields() -> None:
    found = compared(a_map(a_card("c1", text="Waits", owner="Dana")), a_map(a_card("c1", text="Queues", owner="Avi")))

    assert [found.line(one) for one in found.differences] == ["Changed: Note “Queues” · Text, Owner"]
    assert found.before(found.differences[0]) == "Text\nWaits\n\nOwner\nDana"
    assert found.after(found.differences[0]) == "Text\nQueues\n\nOwner\nAvi"


@pytest.mark.parametrize(
    ("language", "end"),
    [("en", " · Text, Notes, Owner, Source…"), ("fa", " · متن، یادداشت‌ها، مالک، منبع…")],
)
def test_more_fields_than_a_line_has_room_for_are_broken_off(language: str, end: str) -> None:
    fields = ("text", "owner", "source", "department", "note")

    found = compared(
        a_map(a_card("c1", **dict.fromkeys(fields, "a"))), a_map(a_card("c1", **dict.fromkeys(fields, "b"))), language
    )

    assert found.line(found.differences[0]).endswith(end)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Changed: Whole map “New” · Title"),
        ("fa", "تغییریافته: کل نقشه «New» · عنوان"),
        ("he", "שינוי: המפה כולה ״New״ · כותרת"),
    ],
)
def test_the_facts_of_the_map_are_called_by_the_map_and_not_by_its_kind(language: str, line: str) -> None:
    found = compared(a_map(title="Old"), a_map(title="New"), language)

    assert [found.line(one) for one in found.differences] == [line]


def test_a_moved_card_is_said_with_the_place_where_it_is_now() -> None:
    found = compared(a_map(a_card("c1", text="Waits")), a_map(a_card("c1", text="Waits", stage="s1")))

    assert [found.line(one) for one in found.differences] == ["Moved: Note “Waits” · After › Pains"]
    assert (found.before(found.differences[0]), found.after(found.differences[0])) == (
        "Before › Pains",
        "After › Pains",
    )


def test_what_is_on_one_side_only_shows_what_was_given_of_it() -> None:
    found = compared(a_map(a_card("c1", kind="pain", text="Waits", severity=3)), a_map())

    [difference] = found.differences
    assert found.line(difference) == "Removed: Pain point “Waits”"
    assert "Severity\n3" in found.before(difference)
    assert found.after(difference) == "—"


def test_values_of_choices_and_references_are_words_and_not_codes() -> None:
    old = a_map(a_card("c1", kind="feeling", text="Hm", state="current"), a_persona("p1", name="Shirin"))
    new = a_map(a_card("c1", kind="feeling", text="Hm", state="future", persona="p1"), a_persona("p1", name="Shirin"))

    found = compared(old, new)

    assert found.after(found.differences[0]) == "Persona\nShirin\n\nState\nAs it should be"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Changed: Note “Waits” · Before › Pains · Owner", "Changed: Note “Waits” · After › Pains · Owner"]),
        (
            "fa",
            [
                "تغییریافته: یادداشت «Waits» · Before › Pains · مالک",
                "تغییریافته: یادداشت «Waits» · After › Pains · مالک",
            ],
        ),
    ],
)
def test_cards_that_say_the_same_are_told_apart_by_their_places(language: str, lines: list[str]) -> None:
    def a_map_of(owner: str) -> Journey:
        cards = (a_card("c1", text="Waits", owner=owner), a_card("c2", text="Waits", stage="s1", owner=owner))
        return a_map(*cards, a_card("c3", text="Once", owner=owner))

    found = compared(a_map_of("Dana"), a_map_of("Avi"), language)

    *alike, once = [found.line(one) for one in found.differences]
    assert alike == lines
    assert "›" not in once


def test_photographs_of_the_wall_are_said_by_their_size_and_not_by_their_ids() -> None:
    old = replace(a_map(), pictures={"a1b2": Picture(type="image/jpeg", width=4000, height=3000)})
    new = replace(old, map=old.map.model_copy(update={"photos": ("a1b2",)}))

    found = compared(old, new)

    assert found.after(found.differences[0]) == "Photographs\n4,000 × 3,000 pixels"


def test_the_sum_counts_by_kind_in_the_digits_of_the_language() -> None:
    cards = [a_card(f"c{n}", text="x") for n in range(12)]
    found = compared(a_map(), a_map(*cards, title="Neu"), "fa")

    assert found.summary.endswith("کارت‌ها: ۱۲")
    assert compared(a_map(), a_map()).summary == "Nothing differs."


def test_the_facts_of_two_maps_are_compared_whatever_their_ids() -> None:
    other = a_map(title="Two")

    found = compared(a_map(title="One"), replace(other, map=other.map.model_copy(update={"id": "other"})))

    assert not found.are_copies
    assert found.line(found.differences[0]) == "Changed: Whole map “Two” · Title"
    assert found.before(found.differences[0]) == "Title\nOne"


@pytest.mark.parametrize("language", ["fa", "he", "ar"])
def test_lines_hold_no_character_that_turns_text_round(language: str) -> None:
    found = compared(a_map(), a_map(a_card("c1", text="abc\u202edef\nghi")), language)

    [line] = [found.line(one) for one in found.differences]
    assert "\u202e" not in line
    assert "\n" not in line
