"""Draw any edit at all of any map: every verb, with arguments that its map allows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from hypothesis import strategies as st

from journeycanvas.edit import (
    Change,
    NewId,
    cards,
    channels,
    clipboard,
    comments,
    feelings,
    find,
    lanes,
    lines,
    links,
    map_facts,
    moving,
    owners,
    personas,
    phases,
    pictures,
    stages,
)
from journeycanvas.edit.capture import capture, read
from journeycanvas.edit.change import StepName, change_of
from journeycanvas.edit.roles import ROLES
from journeycanvas.files.pictures import picture_of
from journeycanvas.model import CARD_KINDS, Feeling, Journey
from tests.builders import PNG

WORDS = ("", "سلام ي", "می‌خواهم", "one\ntwo\n\nthree", "a\tb\nc\td\te", "שלום", "=1+1", "Ab")
FIELDS: tuple[Mapping[str, Any], ...] = (
    {"color": "red"},
    {"text": "می‌رود"},
    {"owner": "Sales", "tags": ("a", "b")},
    {"severity": 3, "evidence": "observed"},
    {"level": 2.5, "at": 0.25},
    {"status": "done", "note": "x", "icon": None},
)
PICTURE_IDS = ("b1", "b2")
PICTURE = picture_of(PNG)[1]


class Hand:
    """Picks what an edit is about, by chance."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any], journey: Journey, new_id: NewId) -> None:
        self.draw = draw
        self.journey = journey
        self.new_id = new_id

    def one(self, list_name: str) -> str:
        return str(self.of(*getattr(self.journey, list_name)))

    def maybe(self, list_name: str) -> str | None:
        id: str | None = self.of(None, *getattr(self.journey, list_name))
        return id

    def some(self, list_name: str) -> list[str]:
        ids = st.sampled_from(list(getattr(self.journey, list_name)))
        return list(self.draw(st.lists(ids, min_size=1, max_size=3, unique=True)))

    def cell(self) -> tuple[str, str | None]:
        lane = self.one("lanes")
        across = self.journey.lanes[lane].span == "map" or not self.journey.stages
        return lane, None if across else self.one("stages")

    def index(self) -> int | None:
        index: int | None = self.of(None, 0, 1, 2, 9)
        return index

    def words(self) -> str:
        return str(self.of(*WORDS))

    def of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def anything(self) -> str:
        """Return the id of some record, or of the map."""
        names = ("personas", "stages", "lanes", "cards", "links", "comments")
        ids = [id for name in names for id in getattr(self.journey, name)]
        return str(self.of(self.journey.map.id, *ids))


class Operation(NamedTuple):
    """A verb, and the lists that must not be empty for it."""

    needs: tuple[str, ...]
    change: Callable[[Journey, Hand], Change]


def _add_feeling(journey: Journey, hand: Hand) -> Change:
    level, at, persona = hand.of(-9.0, 0.0, 1.26), hand.of(0.0, 0.333, 1.0), hand.maybe("personas")
    return feelings.add_feeling(journey, hand.new_id, *hand.cell(), level=level, at=at, persona=persona)


def _set_lane(journey: Journey, hand: Hand) -> Change:
    return lanes.set_lane_fields(
        journey, hand.some("lanes"), height=hand.of(1, 2.5), line=hand.of("none", "visibility")
    )


def _feeling(journey: Journey, hand: Hand) -> Change:
    felt = [id for id, card in journey.cards.items() if isinstance(card, Feeling)]
    if not felt:
        return nothing(journey)
    card = journey.cards[hand.of(*felt)]
    there = [*journey.stages] if journey.lanes[card.lane or ""].span == "stage" else []
    return feelings.move_feeling(
        journey,
        card.id,
        level=hand.of(None, -7.0, 0.0, 3.14159),
        at=hand.of(None, 0.0, 2.0),
        stage=hand.of(None, *there),
    )


def _picture_on(journey: Journey, hand: Hand) -> Change:
    ids = [journey.map.id, *journey.cards, *journey.personas]
    return pictures.show_picture(journey, hand.of(*ids), hand.of(*PICTURE_IDS), PICTURE)


def _picture_off(journey: Journey, hand: Hand) -> Change:
    return pictures.take_picture_off(journey, hand.of(journey.map.id, *journey.cards, *journey.personas))


def _replace(journey: Journey, hand: Hand) -> Change:
    return find.replace_matches(journey, find.find(journey, hand.of("ی", "a", "o", "می")), hand.words())


def _paste_records(journey: Journey, hand: Hand) -> Change:
    names = [name for name in ("cards", "lanes", "stages") if getattr(journey, name)]
    ids = [id for name in names for id in hand.some(name) if hand.of(True, False)]
    written = clipboard.write_fragment(clipboard.copy_records(journey, ids).fragment)
    fragment = clipboard.read_fragment(written, lambda id, picture: True)
    return clipboard.paste_records(journey, hand.new_id, fragment, *hand.cell(), hand.index())


def _restyle(journey: Journey, hand: Hand) -> Change:
    return links.set_link_fields(journey, hand.some("links"), style=hand.of("flow", "return", "cause", "answers"))


def nothing(journey: Journey) -> Change:
    return change_of(journey, StepName("Nothing"), {})


GRID = ("lanes",)
OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "add card": Operation(
            GRID, lambda j, h: cards.add_card(j, h.new_id, *h.cell(), index=h.index(), text=h.words())
        ),
        "add card of kind": Operation(
            GRID, lambda j, h: cards.add_card(j, h.new_id, *h.cell(), kind=h.of(*CARD_KINDS), span=h.of(1, 2, 3))
        ),
        "set text": Operation(("cards",), lambda j, h: cards.set_text(j, h.one("cards"), h.words())),
        "set fields": Operation(("cards",), lambda j, h: cards.set_card_fields(j, h.some("cards"), **h.of(*FIELDS))),
        "include": Operation(
            ("cards",), lambda j, h: cards.include(j, h.some("cards"), "tags", "a", is_in=h.of(True, False))
        ),
        "change kind": Operation(
            ("cards",), lambda j, h: cards.change_kind(j, h.some("cards"), h.of(*CARD_KINDS, "smell"))
        ),
        "delete cards": Operation(("cards",), lambda j, h: cards.delete_cards(j, h.some("cards"))),
        "duplicate cards": Operation(("cards",), lambda j, h: cards.duplicate_cards(j, h.new_id, h.some("cards"))),
        "split": Operation(("cards",), lambda j, h: lines.split_card(j, h.new_id, h.one("cards"))),
        "join": Operation(("cards",), lambda j, h: lines.join_cards(j, h.some("cards"))),
        "move cards": Operation(("cards",), lambda j, h: moving.move_cards(j, h.some("cards"), *h.cell(), h.index())),
        "move by arrow": Operation(
            ("cards",), lambda j, h: moving.move_by_arrow(j, h.some("cards"), h.of("up", "down", "left", "right"))
        ),
        "stretch": Operation(
            ("cards", "stages"),
            lambda j, h: moving.stretch_card(j, h.one("cards"), h.one("stages"), h.one("stages")),
        ),
        "stretch by arrow": Operation(
            ("cards",), lambda j, h: moving.stretch_by_arrow(j, h.some("cards"), h.of("left", "right"))
        ),
        "add feeling": Operation(GRID, _add_feeling),
        "move feeling": Operation(("cards",), _feeling),
        "insert stage": Operation((), lambda j, h: stages.insert_stage(j, h.new_id, h.maybe("stages"))),
        "rename stage": Operation(
            ("stages",), lambda j, h: stages.set_stage_fields(j, h.some("stages"), title=h.words())
        ),
        "widen stage": Operation(("stages",), lambda j, h: stages.widen_stages(j, h.some("stages"), h.of(0.1, 1.5, 9))),
        "hide stage": Operation(
            ("stages",), lambda j, h: stages.hide_stages(j, h.some("stages"), hidden=h.of(True, False))
        ),
        "move stages": Operation(("stages",), lambda j, h: stages.move_stages(j, h.some("stages"), h.maybe("stages"))),
        "duplicate stage": Operation(("stages",), lambda j, h: stages.duplicate_stage(j, h.new_id, h.one("stages"))),
        "delete stages": Operation(("stages",), lambda j, h: stages.delete_stages(j, h.some("stages"))),
        "insert lane": Operation(
            (),
            lambda j, h: lanes.insert_lane(j, h.new_id, h.maybe("lanes"), role=h.of(*ROLES), span=h.of("stage", "map")),
        ),
        "set lane": Operation(GRID, _set_lane),
        "span lane": Operation(GRID, lambda j, h: lanes.span_lane(j, h.one("lanes"), h.of("stage", "map"))),
        "hide lane": Operation(GRID, lambda j, h: lanes.hide_lanes(j, h.some("lanes"), hidden=h.of(True, False))),
        "collapse": Operation(GRID, lambda j, h: lanes.collapse_lanes(j, h.some("lanes"), collapsed=h.of(True, False))),
        "move lanes": Operation(GRID, lambda j, h: lanes.move_lanes(j, h.some("lanes"), h.maybe("lanes"))),
        "duplicate lane": Operation(GRID, lambda j, h: lanes.duplicate_lane(j, h.new_id, h.one("lanes"))),
        "delete lanes": Operation(GRID, lambda j, h: lanes.delete_lanes(j, h.some("lanes"))),
        "group": Operation(
            ("stages",), lambda j, h: phases.group_stages(j, h.new_id, h.some("stages"), title=h.words())
        ),
        "extend phase": Operation(
            ("stages", "phases"), lambda j, h: phases.extend_phase(j, h.new_id, h.one("phases"), h.some("stages"))
        ),
        "ungroup": Operation(("phases",), lambda j, h: phases.ungroup_phases(j, h.some("phases"))),
        "rename phase": Operation(("phases",), lambda j, h: phases.rename_phase(j, h.one("phases"), h.words())),
        "move phase": Operation(("phases",), lambda j, h: phases.move_phase(j, h.one("phases"), h.maybe("stages"))),
        "link": Operation(("cards",), lambda j, h: links.add_link(j, h.new_id, h.one("cards"), h.one("cards"))),
        "restyle": Operation(("links",), _restyle),
        "flip": Operation(("links",), lambda j, h: links.flip_links(j, h.some("links"))),
        "unlink": Operation(("links",), lambda j, h: links.delete_links(j, h.some("links"))),
        "add persona": Operation(
            (), lambda j, h: personas.add_persona(j, h.new_id, h.maybe("personas"), name=h.words())
        ),
        "move personas": Operation(
            ("personas",), lambda j, h: personas.move_personas(j, h.some("personas"), h.maybe("personas"))
        ),
        "include persona": Operation(
            ("cards", "personas"), lambda j, h: cards.include(j, h.some("cards"), "personas", h.one("personas"))
        ),
        "delete personas": Operation(("personas",), lambda j, h: personas.delete_personas(j, h.some("personas"))),
        "add channel": Operation(
            (), lambda j, h: channels.add_channel(j, h.new_id, h.maybe("channels"), title=h.words())
        ),
        "choose channel": Operation(
            ("cards", "channels"), lambda j, h: cards.set_card_fields(j, h.some("cards"), channel=h.one("channels"))
        ),
        "delete channels": Operation(("channels",), lambda j, h: channels.delete_channels(j, h.some("channels"))),
        "rename owner": Operation((), lambda j, h: owners.rename_owner(j, h.of("Sales", *owners.owners(j)), h.words())),
        "language": Operation((), lambda j, h: map_facts.set_language(j, h.of("fa", "he", "en"))),
        "paper": Operation((), lambda j, h: map_facts.set_paper(j, size=h.of("A4", "A0"), margin=h.of(5, None))),
        "comment": Operation((), lambda j, h: comments.add_comment(j, h.new_id, h.anything(), h.words())),
        "answer": Operation(("comments",), lambda j, h: comments.answer_comment(j, h.new_id, h.one("comments"), "ok")),
        "settle": Operation(("comments",), lambda j, h: comments.settle_comments(j, h.some("comments"))),
        "delete comments": Operation(("comments",), lambda j, h: comments.delete_comments(j, h.some("comments"))),
        "picture card": Operation(
            GRID,
            lambda j, h: pictures.add_picture_card(j, h.new_id, h.of(*PICTURE_IDS), PICTURE, *h.cell()),
        ),
        "show picture": Operation((), _picture_on),
        "take picture off": Operation((), _picture_off),
        "add photo": Operation((), lambda j, h: pictures.add_photo(j, h.of(*PICTURE_IDS), PICTURE)),
        "take photo off": Operation((), lambda j, h: pictures.take_photo_off(j, h.of(*PICTURE_IDS))),
        "capture": Operation(
            GRID, lambda j, h: capture(j, h.new_id, read(j, f"A1 {h.words()}\nB2 {h.words()} -2\n+1", {}))
        ),
        "replace": Operation((), _replace),
        "paste text": Operation(GRID, lambda j, h: clipboard.paste_text(j, h.new_id, h.words(), *h.cell(), h.index())),
        "paste records": Operation(GRID, _paste_records),
    }
)


def possible(journey: Journey) -> list[str]:
    """Return the names of the operations that a map allows."""
    return [name for name, it in OPERATIONS.items() if all(getattr(journey, need) for need in it.needs)]
