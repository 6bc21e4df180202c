"""Start a map from a blank canvas. Each is an English .journey file, said in another language by the catalogues.

A new canvas is one more file in the folder of templates, a new language one more catalogue.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from journeycanvas.errors import NoSuchTemplate
from journeycanvas.files.opening import open_map
from journeycanvas.i18n import languages
from journeycanvas.model import Journey, Part, Record
from journeycanvas.model.lists import LISTS
from journeycanvas.model.naming import NAMING

ABOUT = "template"
"""The top-level key of a template's file that says what the canvas is for. A map that is started has none."""

TRANSLATED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "template": ("description",),
        "map": ("title", "subtitle", "scope"),
        "personas": ("name", "role"),
        "channels": ("title",),
        "phases": ("title",),
        "stages": ("title", "goal", "note"),
        "lanes": ("title", "prompt", "department"),
        "cards": ("text", "note"),
    }
)
"""Which fields of which parts of a template hold words for people."""

_P = TypeVar("_P", bound=Part)


class Template(NamedTuple):
    """A blank canvas: its name is that of its file; title and description are English, for the catalogues."""

    name: str
    title: str
    description: str
    languages: tuple[str, ...]
    path: Path


def templates(folder: Path) -> tuple[Template, ...]:
    """Return the blank canvases in a folder, by name."""
    known = languages()
    return tuple(_template(path, known) for path in sorted(folder.glob("*.journey")))


def find_template(folder: Path, name: str) -> Template:
    """Return the blank canvas of a name. Raises NoSuchTemplate."""
    paths = {path.stem: path for path in sorted(folder.glob("*.journey"))}
    if name not in paths:
        raise NoSuchTemplate(name, tuple(paths))
    return _template(paths[name], languages())


def start_from(
    template: Template,
    language: str,
    say: Callable[[str], str],
    new_id: Callable[[], str],
    today: date,
    title: str | None = None,
) -> Journey:
    """Return a new map with the parts of a blank canvas, said in a language, under ids of its own.

    say gives the words of that language for an English text of a template; title, if given, is the map's own.
    """
    blank = open_map(template.path).journey
    ids: dict[str, str] = {blank.map.id: new_id()}
    for name in LISTS:
        ids.update((id, new_id()) for id in getattr(blank, name))
    facts = _started("map", blank.map, ids, say)
    own = {"title": facts.title if title is None else title, "language": language, "created": today.isoformat()}
    return Journey(
        map=facts.model_copy(update=own),
        pictures=blank.pictures,
        extra={key: value for key, value in blank.extra.items() if key != ABOUT},
        **{name: _all_started(name, getattr(blank, name), ids, say) for name in LISTS},
    )


def _template(path: Path, known: tuple[str, ...]) -> Template:
    blank = open_map(path).journey
    about = blank.extra.get(ABOUT)
    description = about.get("description") if isinstance(about, dict) else None
    return Template(path.stem, blank.map.title, description if isinstance(description, str) else "", known, path)


def _all_started(
    name: str, records: Mapping[str, Record], ids: Mapping[str, str], say: Callable[[str], str]
) -> dict[str, Any]:
    started = [_started(name, record, ids, say) for record in records.values()]
    return {record.id: record for record in sorted(started, key=lambda record: (record.order, record.id))}


def _started(name: str, part: _P, ids: Mapping[str, str], say: Callable[[str], str]) -> _P:
    """Return a part of a template under new ids and in another language. Pictures keep theirs: it is their hash."""
    values = part.__dict__
    changed: dict[str, Any] = {}
    for field in ("id", *NAMING):
        if named := values.get(field):
            is_one = isinstance(named, str)
            changed[field] = ids.get(named, named) if is_one else tuple(ids.get(one, one) for one in named)
    for field in TRANSLATED.get(name, ()):
        if values.get(field):
            changed[field] = say(values[field])
    return part.model_copy(update=changed)
