"""The map that two copies descend from is found among versions, and rather an older one than one that is too new."""

from dataclasses import replace

from journeycanvas.edit.cards import add_card, delete_cards, set_text
from journeycanvas.edit.merging import merge
from journeycanvas.edit.merging.ancestry import known_to
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.edit.builders import after, new_ids, texts


def versions(count: int) -> list[Journey]:
    """Return a map as it was saved again and again, each time with one card more."""
    found = [a_journey(a_card("c0", text="می‌پرسد", order="a0"))]
    new_id = new_ids()
    for number in range(1, count):
        found.append(after(found[-1], lambda it, text=str(number): add_card(it, new_id, "l0", "s0", text=text)))  # type: ignore[misc]
    return found


def base_of(copy: Journey, kept: list[Journey]) -> Journey | None:
    known = known_to(copy, kept)
    return known.journey if known else None


def test_the_base_is_the_newest_version_that_the_copy_knows() -> None:
    kept = versions(5)
    copy = after(kept[2], lambda it: set_text(it, "c0", "می‌خرد"))

    assert base_of(copy, kept) is kept[2]


def test_a_copy_in_which_nothing_was_done_is_its_own_base() -> None:
    kept = versions(4)

    assert base_of(kept[1], kept) is kept[1]


def test_a_copy_that_made_the_same_edit_by_itself_does_not_lose_the_next_one() -> None:
    first = a_journey(a_card("c1", text="One", order="a0"), a_card("c2", text="Two", order="a1"))
    second = after(first, lambda it: set_text(it, "c1", "1"), lambda it: set_text(it, "c2", "2"))
    copy = after(first, lambda it: set_text(it, "c1", "1"))

    base = base_of(copy, [first, second])

    assert base is first
    assert texts(merge(second, copy, base).journey) == ["1", "2"]


def test_where_the_copy_changed_the_same_record_it_cannot_be_told_and_the_older_one_is_taken() -> None:
    first = a_journey(a_card("c1", text="One"))
    second = after(first, lambda it: set_text(it, "c1", "1"))
    copy = after(first, lambda it: set_text(it, "c1", "uno"))

    base = base_of(copy, [first, second])

    assert base is first
    assert [it.fields for it in merge(second, copy, base).conflicts] == [("text",)]


def test_of_a_first_version_what_is_not_in_the_copy_is_not_taken_for_deleted_there() -> None:
    kept = versions(4)
    copy = after(kept[0], lambda it: set_text(it, "c0", "می‌خرد"))

    merged = merge(kept[3], copy, base_of(copy, kept[1:]))

    assert texts(merged.journey) == ["می‌خرد", "1", "2", "3"]
    assert merged.conflicts == ()


def test_what_a_copy_deleted_that_knew_a_later_version_is_deleted() -> None:
    kept = versions(3)
    copy = after(kept[2], lambda it: delete_cards(it, ["c0"]))

    assert texts(merge(kept[2], copy, base_of(copy, kept)).journey) == ["1", "2"]


def test_a_first_version_of_which_half_is_not_in_the_copy_is_no_base() -> None:
    copy = a_journey(stages=1, lanes=1)

    assert known_to(copy, versions(9)[-1:]) is None


def test_another_map_and_no_versions_give_no_base() -> None:
    copy = a_journey(a_card())

    other = replace(copy, map=copy.map.model_copy(update={"id": "other"}))

    assert base_of(copy, []) is None
    assert base_of(copy, [other]) is None
