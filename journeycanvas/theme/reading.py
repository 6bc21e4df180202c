"""Read themes: one JSON file each, whose name is the theme's; `about` is for who reads the file."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from journeycanvas.theme.contrast import is_colour
from journeycanvas.theme.hues import Hue, Tones
from journeycanvas.theme.palette import Theme

SINGLE = (
    *("paper", "ink", "soft", "faint", "ghost", "line", "rule", "head", "on_head"),
    *("accent", "good", "bad", "neutral", "good_tint", "bad_tint", "middle"),
)
LINKS = ("flow", "return", "cause", "answers")


class UnknownTheme(LookupError):
    """No theme has this name; `names` are those there are."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name, names)
        self.name = name
        self.names = names


class BrokenTheme(ValueError):
    """A theme's file lacks something or holds what is not a colour; `place` says where, as "hues.red.deep"."""

    def __init__(self, path: Path, place: str) -> None:
        super().__init__(path, place)
        self.path = path
        self.place = place


def theme_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the themes in a folder, in the order of the alphabet."""
    return tuple(sorted(file.stem for file in folder.glob("*.json")))


def read_theme(name: str, folder: Path) -> Theme:
    """Return the theme of this name; raises UnknownTheme, BrokenTheme, or OSError when its file cannot be read."""
    names = theme_names(folder)
    if name not in names:
        raise UnknownTheme(name, names)
    path = folder / f"{name}.json"
    try:
        values = json.loads(path.read_bytes())
    except ValueError as fault:
        raise BrokenTheme(path, str(fault)) from fault
    return _theme(name, _Table(path, "", values))


class _Table:
    """A table of a theme's file, which knows its place in it."""

    def __init__(self, path: Path, place: str, values: object) -> None:
        if not isinstance(values, dict):
            raise BrokenTheme(path, place)
        self.path = path
        self.place = place
        self.values: Mapping[str, object] = values

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def colour(self, key: str) -> str:
        return self.as_colour(self.values.get(key), self.at(key))

    def colours(self, key: str) -> tuple[str, ...]:
        return tuple(self.as_colour(value, place) for place, value in self.rows(key))

    def number(self, key: str) -> float:
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BrokenTheme(self.path, self.at(key))
        return float(value)

    def table(self, key: str) -> "_Table":
        return _Table(self.path, self.at(key), self.values.get(key))

    def tables(self, key: str) -> Iterator["_Table"]:
        return (_Table(self.path, place, value) for place, value in self.rows(key))

    def rows(self, key: str) -> Iterator[tuple[str, object]]:
        value = self.values.get(key)
        if not isinstance(value, list) or not value:
            raise BrokenTheme(self.path, self.at(key))
        return ((f"{self.at(key)}[{index}]", row) for index, row in enumerate(value))

    def as_colour(self, value: object, place: str) -> str:
        if not isinstance(value, str) or not is_colour(value):
            raise BrokenTheme(self.path, place)
        return value.upper()


def _theme(name: str, file: _Table) -> Theme:
    hues, links, tones = file.table("hues"), file.table("links"), file.table("tones")
    if "grey" not in hues:
        raise BrokenTheme(file.path, hues.at("grey"))
    outlined = "card_outline" in file
    return Theme(
        name=name,
        screen_only=file.values.get("screen_only") is True,
        grey_pictures=file.values.get("grey_pictures") is True,
        least_contrast=file.number("least_contrast"),
        phases=tuple((row.colour("ground"), row.colour("words"), row.colour("name")) for row in file.tables("phases")),
        curves=file.colours("curves"),
        links={style: links.colour(style) for style in LINKS},
        card_outline=file.colour("card_outline") if outlined else None,
        card_outline_width=file.number("card_outline_width") if outlined else 0.0,
        hues={hue: Hue(*map(hues.table(hue).colour, Hue._fields)) for hue in hues.values},
        tones=Tones(*map(tones.number, Tones._fields)),
        **{role: file.colour(role) for role in SINGLE},
    )
