"""What is kept from an earlier layout never shows: every edit gives the sheet that laying out afresh gives."""

import gc
import random
from dataclasses import replace
from typing import Any

import pytest

from journeycanvas.edit import Change, applied
from journeycanvas.edit.cards import add_card, delete_cards, set_card_fields, set_text
from journeycanvas.edit.feelings import move_feeling
from journeycanvas.edit.lanes import collapse_lanes, hide_lanes, move_lanes
from journeycanvas.edit.links import add_link
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.moving import move_cards
from journeycanvas.edit.stages import hide_stages, insert_stage, move_stages, widen_stages
from journeycanvas.files import open_map
from journeycanvas.layout import faces as kept_faces
from journeycanvas.layout.marks import Block, Placed, Sheet
from journeycanvas.layout.sheet import lay_out, plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Feeling, Journey
from journeycanvas.places import resources_folder, templates_folder
from journeycanvas.text import Extent, TextBlock, Typesetter
from tests.layout.builders import a_setting

SAMPLES = ("insurance-fa", "clinic-he", "library-en")
STEPS = 14


@pytest.mark.parametrize("name", SAMPLES)
def test_edits_one_after_another_give_the_sheet_of_the_map_as_it_is_then(name: str) -> None:
    journey, chance, shelf = (
        open_map(templates_folder() / "samples" / f"{name}.journey").journey,
        random.Random(7),
        Shelf(),
    )
    setting = a_setting(journey)
    plan(journey, setting, shelf)

    for number in range(STEPS):
        journey = applied(journey, _an_edit(journey, chance, number))
        kept = plan(journey, setting, shelf).sheet()

        assert _drawn(kept) == _drawn(lay_out(journey, setting))


def test_an_edit_of_one_card_changes_the_strip_of_its_lane_alone() -> None:
    journey, shelf = open_map(templates_folder() / "samples" / "library-en.journey").journey, Shelf()
    setting = a_setting(journey)
    actions = next(lane.id for lane in journey.lanes.values() if lane.role == "actions")
    card = next(one for one in journey.cards.values() if one.lane == actions)
    before = plan(journey, setting, shelf)

    after = plan(applied(journey, set_text(journey, card.id, card.text + "!")), setting, shelf)

    changed = [new.lane for old, new in zip(before.strips, after.strips, strict=True) if old.placed is not new.placed]
    assert changed == [card.lane]


class NotingTypesetter(Typesetter):
    """A typesetter that remembers which texts were measured."""

    def __init__(self) -> None:
        super().__init__(resources_folder() / "fonts")
        self.texts: list[str] = []

    def extent(self, text: str, **how: Any) -> Extent:
        self.texts.append(text)
        return super().extent(text, **how)


def test_another_theme_measures_no_card_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_faces, "FEW_FACES", 5)
    journey, typesetter = open_map(templates_folder() / "samples" / "library-en.journey").journey, NotingTypesetter()
    in_cells = [card for card in journey.cards.values() if card.stage is not None and card.kind in ("note", "pain")]
    shelf, notes = Shelf(), {card.text for card in in_cells}
    plan(journey, a_setting(journey, typesetter=typesetter), shelf)
    assert notes & set(typesetter.texts)
    typesetter.texts.clear()

    dark = plan(journey, a_setting(journey, "dark", typesetter=typesetter), Shelf(shelf)).sheet()

    assert not notes & set(typesetter.texts)
    assert _drawn(dark) == _drawn(lay_out(journey, a_setting(journey, "dark")))


def test_another_title_of_a_stage_changes_no_lane() -> None:
    journey, shelf = open_map(templates_folder() / "samples" / "library-en.journey").journey, Shelf()
    setting, stage = a_setting(journey), next(iter(journey.stages.values()))
    before = plan(journey, setting, shelf)
    renamed = journey.replaced({stage.id: stage.model_copy(update={"title": stage.title + "!"})})

    after = plan(renamed, setting, shelf)

    changed = [old.lane for old, new in zip(before.strips, after.strips, strict=True) if old.placed is not new.placed]
    assert changed
    assert not any(changed)
    assert _drawn(after.sheet()) == _drawn(lay_out(renamed, setting))


def _an_edit(journey: Journey, chance: random.Random, number: int) -> Change:
    def new_id() -> str:
        return f"new{number}-{chance.randrange(10**9)}"

    cards, lanes = list(journey.cards), list(journey.lanes)
    stages = [stage.id for stage in journey.stages.values() if not stage.hidden]
    card, lane, stage = chance.choice(cards), chance.choice(lanes), chance.choice(stages)
    feelings = [one.id for one in journey.cards.values() if isinstance(one, Feeling)]
    edits = [
        lambda: set_text(journey, card, journey.cards[card].text + " and a little more of it"),
        lambda: set_text(journey, card, ""),
        lambda: add_card(journey, new_id, lane, stage, text="A new one"),
        lambda: delete_cards(journey, [card]),
        lambda: move_cards(journey, [card], lane, stage, 0),
        lambda: set_card_fields(journey, [card], color="red", evidence="observed", owner="Somebody"),
        lambda: move_feeling(journey, chance.choice(feelings), level=-3.0, at=0.9),
        lambda: add_link(journey, new_id, card, chance.choice(cards)),
        lambda: collapse_lanes(journey, [lane]),
        lambda: hide_lanes(journey, [lane]),
        lambda: move_lanes(journey, [lane], lanes[0]),
        lambda: insert_stage(journey, new_id, stage, title="Between"),
        lambda: widen_stages(journey, [stage], 1.7),
        lambda: hide_stages(journey, [stage]),
        lambda: move_stages(journey, [stage], stages[0]),
        lambda: set_map_facts(journey, title="Another title"),
    ]
    return chance.choice(edits)()


def _drawn(sheet: Sheet) -> list[object]:
    return [sheet.width, sheet.height, *(_of(one) for one in sheet.placed)]


def _of(placed: Placed) -> object:
    block = placed.block
    return (round(placed.x, 6), round(placed.y, 6), block.width, block.height, placed.record, _plain(block.marks))


def _plain(marks: tuple[object, ...]) -> str:
    """Return marks as text; words by what they say and not by the objects that shape them."""
    return "; ".join(
        f"{type(mark).__name__} {[_said(part) for part in mark]}" for mark in marks if isinstance(mark, tuple)
    )


def _said(part: object) -> object:
    return [line.text for line in part.lines] if isinstance(part, TextBlock) else part


def test_cards_of_widths_that_a_stage_had_on_its_way_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_faces, "FEW_FACES", 50)
    journey = replace(open_map(templates_folder() / "samples" / "library-en.journey").journey, links={})
    setting, shelf, stage = a_setting(journey), Shelf(), next(iter(journey.stages.values()))
    blocks: list[int] = []

    for n in range(90):
        journey = journey.replaced({stage.id: stage.model_copy(update={"width": 1 + n / 1000})})
        plan(journey, setting, shelf)
        if n % 30 == 29:
            gc.collect()
            blocks.append(sum(isinstance(one, Block) for one in gc.get_objects()))

    assert blocks[-1] - blocks[0] < 200


def test_cards_of_widths_that_a_stage_had_are_forgotten_although_the_theme_changes_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kept_faces, "FEW_FACES", 50)
    journey = replace(open_map(templates_folder() / "samples" / "library-en.journey").journey, links={})
    shelf, stage, settings = (
        Shelf(),
        next(iter(journey.stages.values())),
        (a_setting(journey), a_setting(journey, "ink")),
    )
    blocks: list[int] = []

    for n in range(90):
        journey = journey.replaced({stage.id: stage.model_copy(update={"width": 1 + n / 1000})})
        shelf = shelf if n % 5 else Shelf(shelf)
        plan(journey, settings[n // 5 % 2], shelf)
        if n % 30 == 29:
            gc.collect()
            blocks.append(sum(isinstance(one, Block) for one in gc.get_objects()))

    assert blocks[-1] - blocks[0] < 200
