"""A part of a map on its way to another place: its records as JSON, and what of it may be believed."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from types import MappingProxyType
from typing import Any, TypeVar

from journeycanvas.errors import Fault, Refused
from journeycanvas.model import Card, Channel, Lane, Link, Part, Persona, Picture, Record, Stage
from journeycanvas.model.cards import card_class
from journeycanvas.model.faults import Unfit, checked
from journeycanvas.model.harm import HALF_A_PAIR

FRAGMENT_TYPE = "application/x-journeycanvas+json"
"""The name under which a fragment stands on the clipboard (a media type)."""

FORMAT = "journeycanvas-part"
VERSION = 1
LONGEST_FRAGMENT = 64 * 1024 * 1024  # characters, pictures included
MOST_RECORDS = 20_000
DEEPEST = 32  # levels of unknown keys

_P = TypeVar("_P", bound=Part)


@dataclass(frozen=True)
class Fragment:
    """Some cards and what belongs to them: links, pictures, personas, channels, and the lanes and stages around.

    Those lanes and stages stand in their order, also where no card was copied between two; `whole` are the ids of
    those that were themselves copied, with everything in them.
    """

    lanes: tuple[Lane, ...] = ()
    stages: tuple[Stage, ...] = ()
    whole: frozenset[str] = frozenset()
    personas: tuple[Persona, ...] = ()
    channels: tuple[Channel, ...] = ()
    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)


LISTS: Mapping[str, type[Record]] = MappingProxyType(
    {"lanes": Lane, "stages": Stage, "personas": Persona, "channels": Channel, "cards": Card, "links": Link}
)


def write_fragment(fragment: Fragment) -> str:
    """Return a fragment as JSON."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "whole": sorted(fragment.whole),
        **{name: [_row(record) for record in getattr(fragment, name)] for name in LISTS},
        "pictures": {id: _row(picture) for id, picture in fragment.pictures.items()},
    }
    return json.dumps(whole, ensure_ascii=False)


def read_fragment(text: str, is_picture: Callable[[str, Picture], bool]) -> Fragment:
    """Return the fragment that a text from the clipboard says. Raises Refused; nothing in it is believed unchecked.

    is_picture says whether a picture holds a PNG or JPEG of a size that fits, and its id is their hash; others are
    left out, and so are links that lead out of the fragment.
    """
    raw = _parsed(text)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT or raw.get("version") != VERSION:
        raise Refused(Fault("not-a-map"))
    _check_content(raw)
    rows = {name: _list(raw, name) for name in LISTS}
    pictures = raw.get("pictures", {})
    if not isinstance(pictures, dict):
        raise Refused(Fault("wrong-type", {"wanted": "object"}), "pictures")
    count = sum(map(len, rows.values())) + len(pictures)
    if count > MOST_RECORDS:
        raise Refused(Fault("too-many", {"count": count, "limit": MOST_RECORDS}))
    cards = [_read(_card_class(row), row) for row in rows["cards"]]
    card_ids = {card.id for card in cards}
    links = [_read(Link, row) for row in rows["links"]]
    fragment = Fragment(
        lanes=_all_read(Lane, rows["lanes"]),
        stages=_all_read(Stage, rows["stages"]),
        whole=frozenset(id for id in _list(raw, "whole") if isinstance(id, str)),
        personas=_all_read(Persona, rows["personas"]),
        channels=_all_read(Channel, rows["channels"]),
        cards=tuple(cards),
        links=tuple(link for link in links if link.from_ in card_ids and link.to in card_ids),
        pictures={id: found for id, row in pictures.items() if is_picture(id, found := _read(Picture, row))},
    )
    ids = Counter(record.id for name in LISTS for record in getattr(fragment, name))
    for id, times in ids.items():
        if times > 1:
            raise Refused(Fault("duplicate-id", {"id": id}))
    return fragment


def _row(part: Part) -> dict[str, Any]:
    """Return what was given of a record, under the names of the file. The kind of a card is always said."""
    row = part.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {**row, "kind": part.kind} if isinstance(part, Card) else row


def _parsed(text: str) -> Any:
    if len(text) > LONGEST_FRAGMENT:
        raise Refused(Fault("too-large", {"limit": LONGEST_FRAGMENT}))
    try:
        return json.loads(text, parse_float=_finite, parse_constant=_finite)
    except RecursionError:
        raise Refused(Fault("too-deep", {"limit": DEEPEST})) from None
    except ValueError:  # also for numbers of more than 4,300 digits
        raise Refused(Fault("broken-json")) from None


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise Refused(Fault("not-finite"))
    return number


def _check_content(raw: Any) -> None:
    """Refuse what could not be saved: levels without end, and halves of characters."""
    level = [raw]
    for _ in range(DEEPEST):
        if any(HALF_A_PAIR.search(text) for value in level for text in _strings(value)):
            raise Refused(Fault("lone-surrogate"))
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise Refused(Fault("too-deep", {"limit": DEEPEST}))


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        return value.keys()
    return (value,) if isinstance(value, str) else ()


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _list(raw: dict[str, Any], name: str) -> list[Any]:
    rows = raw.get(name, [])
    if not isinstance(rows, list):
        raise Refused(Fault("wrong-type", {"wanted": "list"}), name)
    return rows


def _card_class(row: Any) -> type[Card]:
    return card_class(row.get("kind", "note") if isinstance(row, dict) else None)


def _all_read(kind: type[_P], rows: Sequence[Any]) -> tuple[_P, ...]:
    return tuple(_read(kind, row) for row in rows)


def _read(kind: type[_P], row: Any) -> _P:
    try:
        return checked(kind, row)
    except Unfit as unfit:
        raise Refused(unfit.fault, str(unfit.steps[0]) if unfit.steps else "") from None
