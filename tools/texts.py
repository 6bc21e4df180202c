"""Find the texts for people: those in the code, and those of the blank canvases."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.extract import extract_from_dir

from journeycanvas.edit.roles import ROLES
from journeycanvas.files.templates import TRANSLATED
from journeycanvas.i18n.catalogue import DOMAINS

KEYWORDS = {"say": None, "saying": None, "msgid": None, "say_many": (1, 2), "say_in": ((1, "c"), 2)}
"""The functions that take a text for people, and which of their arguments it is."""


class Text(NamedTuple):
    """A text, or its singular and plural, with the file it stands in and the notes for translators beside it."""

    words: str | tuple[str, ...]
    file: str
    notes: list[str]
    context: str | None = None


def code_texts(root: Path) -> Iterator[Text]:
    """Yield each text that the code says."""
    found = extract_from_dir(
        root / "journeycanvas", [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for file, _, words, notes, context in found:
        yield Text(words, f"journeycanvas/{file}", notes, context)


def template_texts(root: Path) -> Iterator[Text]:
    """Yield each text of templates/*.journey, in the order of the file, but what a role has said in the code."""
    said = {words for role in ROLES.values() for words in (role.title, role.prompt)}
    for file in sorted((root / "templates").glob("*.journey")):
        kept = json.loads(file.read_text("utf-8"))
        for part, fields in TRANSLATED.items():
            records = kept.get(part, [])
            for record in [records] if isinstance(records, Mapping) else records:
                for words in _words(record, fields):
                    if words not in said:
                        yield Text(words, f"templates/{file.name}", [], DOMAINS["templates"])


def _words(record: Mapping[str, Any], fields: tuple[str, ...]) -> Iterator[str]:
    for field in fields:
        if words := record.get(field):
            yield words
