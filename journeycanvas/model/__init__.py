"""What a journey map is: frozen records, their rules, and what follows from them. No files, no drawing."""

from journeycanvas.model.attached import Comment, Link, Picture
from journeycanvas.model.cards import (
    CARD_KINDS,
    Card,
    Feeling,
    Metric,
    Note,
    Opportunity,
    Pain,
    Task,
    Touchpoint,
)
from journeycanvas.model.direction import language_direction, text_direction
from journeycanvas.model.facts import LaidPhoto, MapFacts, Paper, Review
from journeycanvas.model.grid import VIEWS, Lane, Phase, Stage, lane_view
from journeycanvas.model.ids import new_id
from journeycanvas.model.journey import CellPlace, Journey
from journeycanvas.model.orders import order_between, orders_between
from journeycanvas.model.people import Channel, Persona
from journeycanvas.model.record import BESIDE, Beside, Part, Record
from journeycanvas.model.values import TextDirection

__all__ = [
    "BESIDE",
    "CARD_KINDS",
    "VIEWS",
    "Beside",
    "Card",
    "CellPlace",
    "Channel",
    "Comment",
    "Feeling",
    "Journey",
    "LaidPhoto",
    "Lane",
    "Link",
    "MapFacts",
    "Metric",
    "Note",
    "Opportunity",
    "Pain",
    "Paper",
    "Part",
    "Persona",
    "Phase",
    "Picture",
    "Record",
    "Review",
    "Stage",
    "Task",
    "TextDirection",
    "Touchpoint",
    "lane_view",
    "language_direction",
    "new_id",
    "order_between",
    "orders_between",
    "text_direction",
]
