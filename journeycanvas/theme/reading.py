"""Read themes: one TOML file each, whose name is the theme's."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from journeycanvas.theme.contrast import is_colour
from journeycanvas.theme.hues import Hue, Tones
from journeycanvas.theme.palette import Theme

SINGLE = (
    *("paper", "ink", "soft", "faint", "ghost", "line", "rule", "head", "on_head"),
    *("accent", "good", "bad", "neutral", "good_tint", "bad_tint", "middle"),
)


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
    return tuple(sorted(file.stem for file in folder.glob("*.toml")))


def read_theme(name: str, folder: Path) -> Theme:
    """Return the theme of this name; raises UnknownTheme, BrokenTheme, or OSError when its file cannot be read."""
    names = theme_names(folder)
    if name not in names:
        raise UnknownTheme(name, names)
    path = folder / f"{name}.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise BrokenTheme(path, str(fault)) from fault
    return _Reader(path).theme(name, table)


class _Reader:
    """Takes a theme out of its table and knows the place of what is wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def theme(self, name: str, table: Mapping[str, Any]) -> Theme:
        single = {role: self.colour(table, role) for role in SINGLE}
        phases = tuple(
            (self.colour(row, "ground", place), self.colour(row, "words", place), self.colour(row, "name", place))
            for place, row in self.rows(table, "phases")
        )
        links = self.part(table, "links")
        hues = self.part(table, "hues")
        if "grey" not in hues:
            raise BrokenTheme(self.path, "hues.grey")
        return Theme(
            name=name,
            screen_only=bool(table.get("screen_only", False)),
            least_contrast=self.number(table, "least_contrast"),
            phases=phases,
            curves=tuple(self.colour({place: curve}, place) for place, curve in self.rows(table, "curves")),
            links={style: self.colour(links, style, "links.") for style in ("flow", "return", "cause", "answers")},
            card_outline=self.colour(table, "card_outline") if "card_outline" in table else None,
            card_outline_width=self.number(table, "card_outline_width") if "card_outline" in table else 0.0,
            hues={hue: self.hue(self.part(hues, hue), f"hues.{hue}.") for hue in hues},
            tones=self.tones(self.part(table, "tones")),
            **single,
        )

    def hue(self, table: Mapping[str, Any], place: str) -> Hue:
        return Hue(*(self.colour(table, role, place) for role in Hue._fields))

    def tones(self, table: Mapping[str, Any]) -> Tones:
        return Tones(*(self.number(table, limit, "tones.") for limit in Tones._fields))

    def colour(self, table: Mapping[str, Any], key: str, place: str = "") -> str:
        value = table.get(key)
        if not isinstance(value, str) or not is_colour(value):
            raise BrokenTheme(self.path, place + key)
        return value.upper()

    def number(self, table: Mapping[str, Any], key: str, place: str = "") -> float:
        value = table.get(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise BrokenTheme(self.path, place + key)
        return float(value)

    def part(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = table.get(key)
        if not isinstance(value, dict):
            raise BrokenTheme(self.path, key)
        return value

    def rows(self, table: Mapping[str, Any], key: str) -> list[tuple[str, Any]]:
        value = table.get(key)
        if not isinstance(value, list) or not value:
            raise BrokenTheme(self.path, key)
        return [(f"{key}[{index}]", row) for index, row in enumerate(value)]
