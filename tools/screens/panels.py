"""The panels beside the map: the fields of every kind of record, people, settings, comments, steps, and lists open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from journeycanvas.edit.cards import set_card_fields, set_text
from journeycanvas.edit.comments import add_comment, answer_comment
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.composing import Composer
from journeycanvas.wording.choices import KINDS
from tests.builders import a_journey
from tools.screens.stand import NOON, Stand

TALL = 1_450  # so that all fields are seen at once


def details(stand: Stand) -> None:
    """The fields of each sort of record, of several at once, and of none."""
    window = stand.window(height=TALL)
    journey, session = window.document.journey, window.document.session
    cards = list(journey.cards.values())
    for kind in KINDS:
        card = next((one for one in cards if one.kind == kind), None)
        if card is not None:
            _fields(stand, window, kind, [card.id])
    for name, records in (
        ("stage", journey.stages),
        ("lane", journey.lanes),
        ("link", journey.links),
        ("persona", journey.personas),
    ):
        if records:
            _fields(stand, window, name, [next(iter(records))])
    if journey.phases:
        _fields(stand, window, "phase", [next(iter(journey.phases))])
    pains = [one.id for one in cards if one.kind == "pain"]
    _fields(stand, window, "many-pains", pains[:4])
    _fields(stand, window, "many-cards", [one.id for one in cards[:20]])
    _fields(stand, window, "many-sorts", [cards[0].id, next(iter(journey.stages))])
    session.apply(set_text(journey, cards[0].id, stand.text.long))
    _fields(stand, window, "long", [cards[0].id])
    short = stand.window()
    short.selection.choose(pains[:1])
    short.side.open("details")
    stand.keep("panel-details-short", short)


def _fields(stand: Stand, window: MapWindow, name: str, ids: list[str]) -> None:
    window.selection.choose(ids)
    window.side.open("details")
    stand.keep(f"panel-details-{name}", window.side)


def of_map(stand: Stand) -> None:
    """People, and the settings of the map; of a map without any, too."""
    for which, journey in (("full", stand.sample), ("bare", a_journey(language=stand.variant.language))):
        window = stand.window(journey, height=TALL)
        for panel in ("people", "map"):
            window.side.open(panel)
            stand.settle(1_000 if panel == "map" else 0)  # until it is known from how far the map can be read
            stand.keep(f"panel-of-{panel}-{which}", window.side)


def comments(stand: Stand) -> None:
    """Comments: none, some with answers, one being written."""
    window = stand.window(a_journey(language=stand.variant.language))
    window.side.open("comments")
    stand.keep("panel-comments-none", window.side)
    window = stand.window()
    session, card = window.document.session, next(iter(window.document.journey.cards))
    said = {"author": stand.text.name, "time": f"{NOON:%Y-%m-%dT%H:%M:%S%z}"}
    session.apply(add_comment(session.journey, session.new_id, card, stand.text.mixed, **said))
    latest = list(session.journey.comments)[-1]
    session.apply(answer_comment(session.journey, session.new_id, latest, stand.text.long, **said))
    window.selection.choose([card])
    window.side.open("comments")
    stand.keep("panel-comments-some", window.side)
    window.run("insert.comment")
    stand.keep("panel-comments-begun", window.side)
    composer = window.side.findChild(Composer)
    assert isinstance(composer, Composer)
    composer.text.show_value(stand.text.mixed)
    stand.keep("panel-comments-writing", window.side)


def history(stand: Stand) -> None:
    """The steps: none, and many of which some were taken back."""
    window = stand.window()
    window.side.open("history")
    stand.keep("panel-history-none", window.side)
    session = window.document.session
    for number, id in enumerate(list(session.journey.cards)[:9]):
        session.apply(set_text(session.journey, id, stand.text.long if number % 2 else stand.text.short))
        session.apply(set_card_fields(session.journey, [id], color="red"))
    session.jump_to(12)
    stand.keep("panel-history-many", window.side)


def opened(stand: Stand) -> None:
    """The lists and the calendar that open from fields."""
    window = stand.window(height=TALL)
    journey = window.document.journey
    for kind in ("touchpoint", "opportunity"):
        card = next((one.id for one in journey.cards.values() if one.kind == kind), None)
        if card is None:
            continue
        window.selection.choose([card])
        window.side.open("details")
        stand.settle(300)
        for number, box in enumerate(window.side.findChildren(QComboBox)):
            if box.isVisible():
                box.setFocus(Qt.FocusReason.TabFocusReason)
                box.showPopup()
                stand.keep(f"panel-open-{kind}-{number}", window.side, box.view().window())
                box.hidePopup()
    window.side.open("map")
    stand.settle(300)
    for number, box in enumerate(window.side.findChildren(QComboBox)):
        if box.isVisible():
            box.showPopup()
            stand.keep(f"panel-open-map-{number}", window.side, box.view().window())
            box.hidePopup()
