"""Make a card of the kind that suits its lane, or of another kind than it was."""

from itertools import pairwise
from typing import Any

from journeycanvas.edit.grid import cell_stage
from journeycanvas.edit.owners import OwnerHues
from journeycanvas.edit.records import as_other, made
from journeycanvas.model import Card, Feeling, Journey, Lane, lane_view
from journeycanvas.model.cards import card_class
from journeycanvas.model.grid import KIND_OF_ROLE


def kind_for(lane: Lane) -> str:
    """Return the kind of card that is usually written in a lane."""
    kind = KIND_OF_ROLE.get(lane.role, "note")
    return "note" if kind == "feeling" and lane_view(lane) != "curve" else kind


def new_card(
    journey: Journey,
    id: str,
    lane: str,
    stage: str | None,
    kind: str | None = None,
    hues: OwnerHues | None = None,
    **fields: Any,
) -> Card:
    """Return a card that suits a cell and has no order yet. Raises Refused.

    A feeling finds room on the curve; the bar of an owner takes a colour, and keeps it wherever it or others go. hues
    are those of the map for several cards that are made of one map.
    """
    kind = kind or kind_for(journey.lanes[lane])
    if lane_view(journey.lanes[lane]) == "chips" and not fields.get("color"):
        fields = {**fields, "color": (hues or OwnerHues(journey)).of(fields.get("owner") or fields.get("text") or "")}
    stage = cell_stage(journey, lane, stage)
    if kind == "feeling" and "at" not in fields and (at := _free_place(journey, lane, stage)) is not None:
        fields = {**fields, "at": at}
    return made(card_class(kind), id=id, kind=kind, lane=lane, stage=stage, **fields)


def as_kind(card: Card, kind: str) -> Card:
    """Return a card as another kind, with the values that both have."""
    return card if card.kind == kind else as_other(card, card_class(kind), kind=kind)


def _free_place(journey: Journey, lane: str, stage: str | None) -> float | None:
    """Return where in a stage there is most room between the feelings that it has; None when it has none."""
    taken = sorted(card.at for card in journey.cell(lane, stage) if isinstance(card, Feeling))
    if not taken:
        return None
    start, end = max(pairwise([0.0, *taken, 1.0]), key=lambda gap: (round(gap[1] - gap[0], 6), gap))
    return round((start + end) / 2, 2)
