"""What the actions of the table do that change the map where it is seen."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from journeycanvas.edit.arrows import Arrow
from journeycanvas.editor.pointer import at_work
from journeycanvas.model.grid import KIND_OF_ROLE

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.tools.hand import Hand

Deed = Callable[["MapWindow"], None]


def hand_of(window: "MapWindow") -> "Hand":
    """Return the tool in a window. Raises LookupError when its map has none yet."""
    from journeycanvas.editor.tools.hand import Hand

    tool = window.view.tool
    if not isinstance(tool, Hand):
        raise LookupError("nothing is in the hand")
    return tool


def chosen_stages(hand: "Hand") -> list[str]:
    """Return the stages that are selected, or the one the keyboard is in."""
    return _tracks(hand, hand.session.base.stages, hand.spot().stage)


def chosen_lanes(hand: "Hand") -> list[str]:
    """Return the lanes that are selected, or the one the keyboard is in."""
    return _tracks(hand, hand.session.base.lanes, hand.spot().lane)


def _tracks(hand: "Hand", tracks: Mapping[str, object], here: str | None) -> list[str]:
    chosen = [one for one in tracks if one in hand.view.selection.records]
    return chosen or ([here] if here in tracks and here is not None else [])


def cut(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.carrying import copy_chosen

    with at_work(len(window.selection.records)):
        copy_chosen(hand_of(window), cut=True)


def copy(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.carrying import copy_chosen

    with at_work(len(window.selection.records)):
        copy_chosen(hand_of(window))


def paste(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.carrying import paste as paste_here

    paste_here(hand_of(window))


def duplicate(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.arranging import duplicate_chosen

    with at_work(len(window.selection.records)):
        duplicate_chosen(hand_of(window))


def delete(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.arranging import delete_chosen

    with at_work(len(window.selection.records)):
        delete_chosen(hand_of(window))


def join(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.arranging import join_chosen

    join_chosen(hand_of(window))


def split(window: "MapWindow") -> None:
    from journeycanvas.editor.tools.arranging import split_chosen

    split_chosen(hand_of(window))


def write(window: "MapWindow") -> None:
    hand_of(window).edit_current()


def insert_card(window: "MapWindow") -> None:
    hand = hand_of(window)
    hand.stop_writing()
    hand.begin_card()


def insert_link(window: "MapWindow") -> None:
    """Begin a link from the selected card; with two selected, draw it between them."""
    hand = hand_of(window)
    hand.stop_writing()
    cards = [one for one in window.selection.records if one in hand.session.base.cards]
    if len(cards) == 2:
        hand.link(*cards)
    elif cards:
        hand.begin_link(cards[-1])


def insert_stage(window: "MapWindow") -> None:
    _insert_stage(window, after=True)


def stage_before(window: "MapWindow") -> None:
    _insert_stage(window, after=False)


def insert_lane(window: "MapWindow") -> None:
    _insert_lane(window, below=True)


def lane_above(window: "MapWindow") -> None:
    _insert_lane(window, below=False)


def insert_phase(window: "MapWindow") -> None:
    """Put the selected stages, or the one the keyboard is in, under a new phase."""
    from journeycanvas.editor.tools.borders import group_chosen, new_phase

    hand = hand_of(window)
    stages = chosen_stages(hand)
    if stages:
        group_chosen(hand, stages)
    else:
        new_phase(hand, None)


def insert_picture(window: "MapWindow") -> None:
    """Ask for a file and show its picture on the selected card, or on a new one."""
    from pathlib import Path

    from PySide6.QtCore import QMimeData, QUrl
    from PySide6.QtWidgets import QFileDialog

    from journeycanvas.editor.pieces import kinds_of_files
    from journeycanvas.editor.tools.carrying import put
    from journeycanvas.editor.tools.pictures import SUFFIXES

    hand = hand_of(window)
    hand.stop_writing()
    kinds = kinds_of_files(window.say("Pictures"), *SUFFIXES)
    name, _ = QFileDialog.getOpenFileName(window, window.say("Choose a picture"), str(Path.home()), kinds)
    if name:
        mime, spot = QMimeData(), hand.spot()
        mime.setUrls([QUrl.fromLocalFile(name)])
        put(hand, mime, spot.cell or (spot.lane, spot.stage), None, window.selection.current)


def hide_stage(window: "MapWindow") -> None:
    from journeycanvas.edit.stages import hide_stages

    hand = hand_of(window)
    hand.attempt(lambda: hide_stages(hand.session.base, chosen_stages(hand)))


def hide_lane(window: "MapWindow") -> None:
    from journeycanvas.edit.lanes import hide_lanes

    hand = hand_of(window)
    hand.attempt(lambda: hide_lanes(hand.session.base, chosen_lanes(hand)))


def collapse_lane(window: "MapWindow") -> None:
    from journeycanvas.edit.lanes import collapse_lanes

    hand = hand_of(window)
    lanes = chosen_lanes(hand)
    is_open = any(not hand.session.base.lanes[one].collapsed for one in lanes)
    hand.attempt(lambda: collapse_lanes(hand.session.base, lanes, collapsed=is_open))


def show_hidden(window: "MapWindow") -> None:
    """Show every stage and lane again, as one step."""
    from journeycanvas.edit import applied, squashed
    from journeycanvas.edit.lanes import hide_lanes
    from journeycanvas.edit.stages import hide_stages

    hand = hand_of(window)
    journey = hand.session.base
    stages = [one.id for one in journey.stages.values() if one.hidden]
    lanes = [one.id for one in journey.lanes.values() if one.hidden]
    changes = []
    if stages:
        changes.append(hide_stages(journey, stages, hidden=False))
        journey = applied(journey, changes[-1])
    if lanes:
        changes.append(hide_lanes(journey, lanes, hidden=False))
    if changes:
        hand.apply(squashed(*changes))


def _insert_stage(window: "MapWindow", *, after: bool) -> None:
    from journeycanvas.editor.tools.borders import new_stage

    hand = hand_of(window)
    hand.stop_writing()
    stages, chosen = list(hand.session.base.stages), chosen_stages(hand)
    new_stage(hand, _beside(stages, chosen, after))


def _insert_lane(window: "MapWindow", *, below: bool) -> None:
    from journeycanvas.editor.tools.borders import new_lane

    hand = hand_of(window)
    hand.stop_writing()
    lanes, chosen = list(hand.session.base.lanes), chosen_lanes(hand)
    new_lane(hand, _beside(lanes, chosen, below))


def _beside(order: list[str], chosen: list[str], after: bool) -> str | None:
    """Return before which record something is put: before or behind those that are chosen, or at the end."""
    if not chosen:
        return None
    if not after:
        return chosen[0]
    behind = order[order.index(chosen[-1]) + 1 :]
    return behind[0] if behind else None


def _moves(arrow: Arrow) -> Deed:
    def move(window: "MapWindow") -> None:
        from journeycanvas.editor.tools.arranging import move_chosen

        move_chosen(hand_of(window), arrow)

    return move


def _stretches(back: bool) -> Deed:
    def stretch(window: "MapWindow") -> None:
        from journeycanvas.editor.tools.arranging import stretch_onward

        stretch_onward(hand_of(window), back=back)

    return stretch


def _widens(factor: float) -> Deed:
    def widen(window: "MapWindow") -> None:
        from journeycanvas.edit.stages import widen_stages

        hand = hand_of(window)
        stages = chosen_stages(hand)
        if stages:
            width = float(hand.session.base.stages[stages[0]].width) + factor
            hand.attempt(lambda: widen_stages(hand.session.base, stages, width))

    return widen


def _inserts(kind: str) -> Deed:
    def insert(window: "MapWindow") -> None:
        hand = hand_of(window)
        hand.stop_writing()
        hand.begin_card(kind)

    return insert


ACTIONS: Mapping[str, Deed] = MappingProxyType(
    {
        "edit.cut": cut,
        "edit.copy": copy,
        "edit.paste": paste,
        "edit.duplicate": duplicate,
        "edit.delete": delete,
        "edit.write": write,
        "insert.card": insert_card,
        **{f"insert.{kind}": _inserts(kind) for kind in KIND_OF_ROLE.values()},
        "insert.stage": insert_stage,
        "insert.lane": insert_lane,
        "insert.phase": insert_phase,
        "insert.link": insert_link,
        "insert.picture": insert_picture,
        **{f"arrange.{arrow}": _moves(arrow) for arrow in get_args(Arrow)},
        "arrange.stretch": _stretches(False),
        "arrange.shrink": _stretches(True),
        "arrange.join": join,
        "arrange.split": split,
        "stage.before": stage_before,
        "stage.after": insert_stage,
        "stage.wider": _widens(0.25),
        "stage.narrower": _widens(-0.25),
        "stage.hide": hide_stage,
        "lane.above": lane_above,
        "lane.below": insert_lane,
        "lane.collapse": collapse_lane,
        "lane.hide": hide_lane,
        "arrange.show_hidden": show_hidden,
    }
)
