"""Files as each version wrote them, frozen: they open for ever, and those of this version keep their bytes.

A file here is never changed. A new version of the format adds its own beside them.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.files import dump, load
from journeycanvas.files.limits import VERSION
from journeycanvas.model import CARD_KINDS, LaidPhoto, MapFacts, Paper, Part, Picture, Review
from journeycanvas.model.lists import LISTS
from tests.builders import FILE

FOLDER = Path(__file__).parent / "samples"
FROZEN = sorted(FOLDER.glob("*.journey"))
OF_THIS = [path for path in FROZEN if path.stem.startswith(f"version-{VERSION}-")]

every_file = pytest.mark.parametrize("path", FROZEN, ids=lambda path: path.stem)


def test_every_version_has_its_files_in_persian_and_hebrew() -> None:
    assert {path.stem for path in FROZEN} == {
        f"version-{version}-{language}" for version in range(1, VERSION + 1) for language in ("fa", "he")
    }


@every_file
def test_a_frozen_file_opens_without_a_word(path: Path) -> None:
    opened = load(path.read_bytes(), FILE)

    assert (opened.repairs, opened.set_aside, opened.read_only) == ((), (), False)
    assert opened.journey.direction == "rtl"
    assert {card.kind for card in opened.journey.cards.values()} == {*CARD_KINDS, "smell"}


@pytest.mark.parametrize("path", OF_THIS, ids=lambda path: path.stem)
def test_a_file_of_this_version_is_saved_with_the_same_bytes(path: Path) -> None:
    assert dump(load(path.read_bytes(), FILE).journey) == path.read_bytes()


@pytest.mark.parametrize("path", OF_THIS, ids=lambda path: path.stem)
def test_a_file_of_this_version_holds_every_field(path: Path) -> None:
    raw = json.loads(path.read_bytes())
    parts: list[tuple[type[Part], Any]] = [
        (MapFacts, raw["map"]),
        (Review, raw["map"]["review"]),
        (Paper, raw["map"]["paper"]),
        (LaidPhoto, raw["map"]["under"][0]),
    ]
    parts += [(LISTS[name], row) for name in LISTS if name != "cards" for row in raw[name]]
    parts += [(CARD_KINDS[card.get("kind", "note")], card) for card in raw["cards"] if card.get("kind") != "smell"]
    parts += [(Picture, picture) for picture in raw["pictures"].values()]
    there = {(kind.__name__, key) for kind, row in parts for key in row}
    wanted = {
        (kind.__name__, field.alias or name) for kind, _ in parts for name, field in kind.model_fields.items()
    } - {("Note", "kind")}

    assert wanted <= there
