"""Text from anywhere becomes cards, and cards become text for anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.clipboard import copy_records, is_table, paste_lines, paste_table, paste_text
from journeycanvas.edit.clipboard.tables import read_table, write_table
from journeycanvas.errors import Refused
from journeycanvas.model import Channel, Feeling
from journeycanvas.model.values import MAX_TEXT
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.edit.builders import after, cell, new_ids, texts


def test_lines_become_cards_in_one_step() -> None:
    journey = a_journey(a_card("c0", order="a0", text="first"), a_card("c1", order="a1", text="last"))

    change = paste_lines(journey, new_ids(), "یک\r\n\n  دو \nthree", "l0", "s0", 1)

    assert texts(applied(journey, change)) == ["first", "یک", "دو", "three", "last"]
    assert change.name.text == "Paste text"


def test_a_thousand_lines_are_one_step() -> None:
    journey = a_journey()

    change = paste_lines(journey, new_ids(), "\n".join(map(str, range(1000))), "l0", "s0")

    assert texts(applied(journey, change)) == list(map(str, range(1000)))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("• one", "one"),
        ("- one", "one"),
        ("*\tone", "one"),
        ("-5 %", "-5 %"),
        ("1. one", "1. one"),
        ("--", "--"),
        ("-", "-"),
    ],
)
def test_bullets_of_a_list_are_left_out_and_nothing_else(line: str, text: str) -> None:
    assert texts(after(a_journey(), lambda it: paste_lines(it, new_ids(), line, "l0", "s0"))) == [text]


def test_a_line_too_long_for_one_card_goes_on_in_the_next() -> None:
    words = "word " * 5_000 + "x" * MAX_TEXT

    pasted = texts(after(a_journey(), lambda it: paste_lines(it, new_ids(), words, "l0", "s0")))

    assert [len(text) <= MAX_TEXT for text in pasted] == [True, True, True]
    assert "".join(pasted).replace(" ", "") == words.replace(" ", "")


def test_pasted_lines_are_of_the_kind_of_their_lane() -> None:
    journey = a_journey(lanes=[a_lane("l0", role="emotions")])

    changed = after(journey, lambda it: paste_lines(it, new_ids(), "a\nb", "l0", "s0"))

    assert all(isinstance(card, Feeling) for card in changed.cards.values())


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        paste_lines(a_journey(), new_ids(), "x\n" * 20_001, "l0", "s0")

    assert refused.value.fault.code == "too-many"


# Tables


def test_a_table_fills_cells_from_the_anchor_on() -> None:
    journey = a_journey(stages=3, lanes=3, language="fa")

    changed = after(journey, lambda it: paste_text(it, new_ids(), 'a\tb\r\n"c1\nc2"\t', "l1", "s1"))

    assert [texts(changed, "l1", stage) for stage in ("s1", "s2")] == [["a"], ["b"]]
    assert [texts(changed, "l2", stage) for stage in ("s1", "s2")] == [["c1", "c2"], []]


def test_a_table_larger_than_the_map_makes_room_for_itself() -> None:
    journey = a_journey(a_card("c0", text="here"), stages=2, lanes=1)

    change = paste_table(journey, new_ids(), "a\tb\tc\nd\te\tf", "l0", "s1")

    changed = applied(journey, change)
    assert (len(changed.stages), len(changed.lanes)) == (4, 2)
    rows = [[texts(changed, lane, stage) for stage in changed.stages] for lane in changed.lanes]
    assert rows == [[["here"], ["a"], ["b"], ["c"]], [[], ["d"], ["e"], ["f"]]]
    assert applied(changed, change.inverted()) == journey


def test_hidden_and_collapsed_tracks_are_passed_over() -> None:
    journey = a_journey(
        stages=[a_stage("s0", order="a0"), a_stage("s1", order="a1", hidden=True), a_stage("s2", order="a2")],
        lanes=[a_lane("l0", order="a0"), a_lane("l1", order="a1", collapsed=True), a_lane("l2", order="a2")],
    )

    changed = after(journey, lambda it: paste_table(it, new_ids(), "a\tb\nc\td", "l0", "s0"))

    assert (texts(changed, "l0", "s2"), texts(changed, "l2", "s0")) == (["b"], ["c"])


def test_a_row_on_a_lane_across_the_map_stands_there_side_by_side() -> None:
    journey = a_journey(lanes=[a_lane("l0", order="a0", span="map"), a_lane("l1", order="a1")])

    changed = after(journey, lambda it: paste_table(it, new_ids(), "a\tb\nc\td", "l0", None))

    assert (texts(changed, "l0", None), texts(changed, "l1", "s0"), texts(changed, "l1", "s1")) == (
        ["a", "b"],
        ["c"],
        ["d"],
    )


def test_a_map_without_stages_gets_them_with_a_table_and_keeps_its_cards() -> None:
    journey = a_journey(a_card("c0", stage=None, text="here"), stages=0)

    changed = after(journey, lambda it: paste_table(it, new_ids(), "a\tb\tc", "l0", None))

    assert [texts(changed, "l0", stage) for stage in changed.stages] == [["here", "a"], ["b"], ["c"]]
    assert after(journey, lambda it: paste_table(it, new_ids(), "a", "l0", None)).stages == {}


def test_a_table_that_cannot_be_meant_for_a_map_is_refused() -> None:
    with pytest.raises(Refused):
        paste_table(a_journey(), new_ids(), "x\ty\n" * 200, "l0", "s0")


@pytest.mark.parametrize("text", ["", "\n\n", "\t\t\n\t", " \t "])
def test_an_empty_table_is_nothing(text: str) -> None:
    assert paste_table(a_journey(), new_ids(), text, "l0", "s0").is_empty


def test_a_table_has_tabs() -> None:
    assert is_table("a\tb")
    assert not is_table("a\nb")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("+31", "+31"),
        ("-۱۲٫۵٪", "-۱۲٫۵٪"),
        ("'=x", "''=x"),
        ("a\tb", '"a\tb"'),
        ('say "hi"', '"say ""hi"""'),
    ],
)
def test_a_spreadsheet_runs_nothing_that_stood_on_a_card(cell: str, written: str) -> None:
    assert write_table([[cell]]) == written
    assert read_table(written) == [[cell]]


cells = st.text(st.sampled_from("ab=＝+-@'\"\t\n یئ1"), max_size=6)


@given(st.integers(1, 3).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), max_size=4)))
def test_a_table_comes_back_as_it_was_but_for_empty_ends(rows: list[list[str]]) -> None:
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    width = max((n + 1 for row in rows for n, cell in enumerate(row) if cell.strip()), default=0)

    assert read_table(write_table(rows)) == [row[:width] for row in rows]


# Copy


def test_copied_cards_are_lines_and_a_table_like_the_grid() -> None:
    journey = a_journey(
        a_card("c0", order="a0", text="one"),
        a_card("c1", order="a1", text="two"),
        a_card("c2", lane="l1", stage="s2", text="=three"),
        a_card("c3", stage="s1", text="not copied"),
        stages=3,
    )

    copied = copy_records(journey, ["c2", "c1", "c0"])

    assert copied.text == "one\ntwo\n=three"
    assert copied.table == '"one\ntwo"\t\t\n\t\t\'=three'


def test_figures_and_channels_are_copied_as_words() -> None:
    journey = a_journey(
        a_card("c0", kind="metric", text="Wait", value=12.5, unit="min", order="a0"),
        a_card("c1", kind="touchpoint", channel="ch", order="a1"),
    ).replaced({"ch": Channel(id="ch", title="Phone")})

    assert copy_records(journey, ["c0", "c1"]).text == "Wait 12.5 min\nPhone"


def test_a_copied_lane_and_stage_have_their_titles() -> None:
    journey = a_journey(
        a_card("c0", text="does"),
        a_card("c1", lane="l1", stage="s1", text="feels"),
        stages=[a_stage("s0", order="a0", title="Before"), a_stage("s1", order="a1", title="After")],
        lanes=[a_lane("l0", order="a0", title="Actions"), a_lane("l1", order="a1", title="Feelings")],
    )

    lane = copy_records(journey, ["l0"])
    assert (lane.text, lane.table) == ("Actions\ndoes", "\tBefore\tAfter\nActions\tdoes\t")
    stage = copy_records(journey, ["s1"])
    assert (stage.text, stage.table) == ("After\nfeels", "\tAfter\nActions\t\nFeelings\tfeels")


def test_a_copied_table_is_pasted_as_it_stood() -> None:
    journey = a_journey(
        a_card("c0", order="a0", text="one"),
        a_card("c1", order="a1", text="two"),
        a_card("c2", lane="l1", stage="s1", text="three"),
        stages=4,
        lanes=4,
    )
    table = copy_records(journey, ["c0", "c1", "c2"]).table

    changed = after(journey, lambda it: paste_text(it, new_ids(), table, "l2", "s2"))

    assert (texts(changed, "l2", "s2"), texts(changed, "l3", "s3")) == (["one", "two"], ["three"])
    assert cell(changed) == ["c0", "c1"]
