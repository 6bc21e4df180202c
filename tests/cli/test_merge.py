"""journeycanvas merge: two copies of a map become one file."""

from pathlib import Path

import pytest

from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.files import dump, open_map
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.cli.desks import say
from tests.edit.builders import after, new_ids, texts


def a_base() -> Journey:
    return a_journey(
        a_card("c1", text="می‌پرسد", order="a0"),
        stages=[a_stage("s0", title="Before")],
        lanes=[a_lane("l0", title="Pains")],
    )


def files(folder: Path, **maps: Journey) -> list[Path]:
    """Write maps into files of a folder and return their names, and that of the one to be written."""
    for name, journey in maps.items():
        (folder / f"{name}.journey").write_bytes(dump(journey))
    return [*(folder / f"{name}.journey" for name in maps), folder / "out.journey"]


def test_edits_of_both_copies_are_in_the_file_that_is_written(tmp_path: Path) -> None:
    base = a_base()
    ours = after(base, lambda it: set_text(it, "c1", "asks"))
    theirs = after(base, lambda it: add_card(it, new_ids(), "l0", "s0", text="می‌خرد"))
    mine, other, before, out = files(tmp_path, mine=ours, other=theirs, before=base)

    said = say("merge", mine, other, out, "--base", before)

    assert (said.code, said.err) == (0, "")
    assert said.out == f"{out}: From “{other}”: 1 difference\n"
    assert texts(open_map(out).journey) == ["asks", "می‌خرد"]


@pytest.mark.parametrize("with_base", [True, False])
def test_what_both_changed_is_listed_with_what_both_say(tmp_path: Path, with_base: bool) -> None:
    base = a_base()
    ours, theirs = (after(base, lambda it, text=text: set_text(it, "c1", text)) for text in ("here", "there"))  # type: ignore[misc]
    mine, other, before, out = files(tmp_path, mine=ours, other=theirs, before=base)

    said = say("merge", mine, other, out, *(("--base", before) if with_base else ()))

    assert said.code == 1
    assert said.err.splitlines() == [
        "Different: Note “here” · Text (here: “here”, there: “there”)",
        f"1 thing to decide. Until then “{mine}” stands, and what one of them deleted is kept.",
    ]
    assert texts(open_map(out).journey) == ["here"]


def test_another_file_is_never_written_over_and_one_of_the_two_may_be(tmp_path: Path) -> None:
    mine, other, out = files(tmp_path, mine=a_base(), other=a_base())
    out.write_text("somebody's")

    refused, taken = say("merge", mine, other, out), say("merge", mine, other, mine)

    assert (refused.code, out.read_text()) == (2, "somebody's")
    assert "there is a file of that name already" in refused.err
    assert taken.code == 0


def test_maps_that_were_never_one_are_put_together_with_a_word_about_it(tmp_path: Path) -> None:
    other_map = a_journey(a_card("c9", text="x"), title="Other")
    facts = other_map.map.model_copy(update={"id": "other"})
    other_map = Journey(map=facts, stages=other_map.stages, lanes=other_map.lanes, cards=other_map.cards)
    mine, other, out = files(tmp_path, mine=a_base(), other=other_map)

    said = say("merge", mine, other, out)

    assert said.code == 1
    assert said.err.startswith("They were never one map")
    assert open_map(out).journey.map.id == "map"


def test_a_file_of_a_newer_release_and_one_that_is_no_map_are_not_merged(tmp_path: Path) -> None:
    mine, other, out = files(tmp_path, mine=a_base(), other=a_base())
    other.write_bytes(other.read_bytes().replace(b'"version": 1', b'"version": 7'))

    newer = say("merge", mine, other, out)
    other.write_bytes(b"%PDF")

    assert (newer.code, say("merge", mine, other, out).code, out.exists()) == (2, 2, False)
