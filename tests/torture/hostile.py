"""The hostile files that are opened: naughty strings in every field, malformed JSON, mutants and cut-off maps."""

import json
import random
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from journeycanvas.model import CARD_KINDS, Comment, Lane, Link, MapFacts, Part, Stage
from journeycanvas.model.lists import LISTS
from tests.corpora.naughty import naughty_strings
from tests.torture.maps import SAMPLES, sample_path

SUITE = Path(__file__).resolve().parents[1] / "corpora" / "JSONTestSuite"
PLACING = ("id", "kind", "lane", "stage", "from", "to", "on", "order", "phase", "language")
"""Fields that say what a record is and where it stands."""

IN_A_MAP = b'{"format":"journeycanvas","version":1,"map":{"id":"m"},"cards":%s}'
PIECES = (b"", b'"', b"{", b"}", b"[", b"]", b",", b":", b"null", b"-1", b"1e999", b"NaN", b"\\ud800", b"\xff", b"\0")
VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        -1,
        5,
        2**53 + 1,
        -1.5e300,
        10**20,
        0.1,
        "",
        " ",
        "a" * 30_000,
        "ا" * 30_000,
        "\u202e\u2066\x1b[2J",
    ),
    *([], {}, [[]], [None], {"a": {}}, ["c1", "c1"], "file:///etc/passwd", "javascript:alert(1)", "../../x", "\ufeff"),
)


@cache
def raw(name: str) -> Any:
    """Return the JSON of a sample."""
    return json.loads(sample_path(name).read_bytes())


def malformed() -> list[tuple[str, bytes]]:
    """Return the files of JSONTestSuite, each by itself and as the cards of a map."""
    found = []
    for file in sorted(SUITE.glob("*.json")):
        content = file.read_bytes()
        found.append((file.name, content))
        found.append(
            (f"{file.name} in a map", b'{"format":"journeycanvas","version":1,"map":{"id":"m"},"cards":%s}' % content)
        )
    return found


def naughty_maps() -> Iterator[tuple[str, bytes]]:
    """Yield a map for each naughty string, with the string in every field that takes text."""
    for number, text in enumerate(naughty_strings()):
        yield f"naughty {number}", naughty_map(text)


def naughty_map(text: str, **more: Any) -> bytes:
    """Return the file of a small map that says a text in every field that takes text."""
    cards = (
        {"id": f"c{n}", "kind": name, "lane": f"l{n % 2}", "stage": f"s{n % 2}", **_worded(kind, text)}
        for n, (name, kind) in enumerate(CARD_KINDS.items())
    )
    content = {
        "format": "journeycanvas",
        "version": 1,
        "map": {**_worded(MapFacts, text), "id": "m", "language": "fa"},
        **{name: [{**_worded(LISTS[name], text), "id": name[:2]}] for name in ("personas", "channels", "phases")},
        "stages": [{**_worded(Stage, text), "id": f"s{n}"} for n in range(2)],
        "lanes": [
            {**_worded(Lane, text), "id": f"l{n}", "role": role} for n, role in enumerate(("actions", "emotions"))
        ],
        "cards": list(cards),
        "links": [{**_worded(Link, text), "id": "k", "from": "c0", "to": "c1"}],
        "comments": [{**_worded(Comment, text), "id": "o", "on": "c0"}],
        **more,
    }
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _worded(kind: type[Part], text: str) -> dict[str, Any]:
    """Return the fields of a record that take any text, each with this one."""
    return {name: [text] if listed else text for name, listed in _fields(kind)}


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, bool], ...]:
    """Return the names of the fields that take any text, and whether they take a list of texts."""
    must = {"id": "x", "from": "x", "to": "x", "on": "x"}
    found = []
    for name, field in kind.model_fields.items():
        key = field.alias or name
        if key in PLACING:
            continue
        for probe in ("some words", ["some words"]):
            with suppress(ValidationError):
                kind.model_validate({**must, key: probe})
                found.append((key, isinstance(probe, list)))
                break
    return tuple(found)


def mutant(seed: int) -> tuple[str, bytes]:
    """Return a real map in which bytes or values were changed by dice, or which breaks off."""
    dice = random.Random(seed)
    name = SAMPLES[seed % len(SAMPLES)]
    deed = dice.choice((_bytes_changed, _bytes_changed, _cut, _value_changed, _value_changed, _value_changed))
    return f"{name} mutant {seed}", deed(dice, name)


def _bytes_changed(dice: random.Random, name: str) -> bytes:
    content = bytearray(sample_path(name).read_bytes())
    for _ in range(dice.choice((1, 1, 2, 8))):
        start = dice.randrange(len(content))
        content[start : start + dice.randint(0, 12)] = dice.choice(PIECES) if dice.random() < 0.6 else dice.randbytes(3)
    return bytes(content)


def _cut(dice: random.Random, name: str) -> bytes:
    content = sample_path(name).read_bytes()
    return content[: dice.randrange(len(content))]


def _value_changed(dice: random.Random, name: str) -> bytes:
    """Return a map in which one to four values, anywhere, are others, gone or doubled."""
    whole = json.loads(sample_path(name).read_bytes())
    for _ in range(dice.randint(1, 4)):
        holder, key = _anywhere(dice, whole)
        match dice.randrange(6):
            case 0 if isinstance(holder, dict):
                del holder[key]
            case 1 if isinstance(holder, list):
                holder.append(holder[key])
            case 2:
                holder[key] = dice.choice(_texts())
            case _:
                holder[key] = deepcopy(dice.choice(VALUES))
    return json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _anywhere(dice: random.Random, whole: Any) -> tuple[Any, Any]:
    """Return a list or an object somewhere in a file, and a key in it."""
    holder, key = whole, dice.choice(list(whole))
    while isinstance(holder[key], dict | list) and holder[key] and dice.random() < 0.85:
        holder = holder[key]
        key = dice.choice(list(holder)) if isinstance(holder, dict) else dice.randrange(len(holder))
    return holder, key


@cache
def _texts() -> tuple[str, ...]:
    return naughty_strings()
