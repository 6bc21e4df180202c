"""What the program remembers between starts: language, appearance, recent maps, where the window stood.

Kept as JSON where platformdirs says. What cannot be read is as if it had never been set: the start goes on.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

APPEARANCES = ("system", "light", "dark", "contrast")
MOST_RECENT = 12
MOST_EXPORTS = 40
LONGEST_NAME = 500  # characters, as names on a map


@dataclass(frozen=True)
class Settings:
    """language is empty while it follows the system; window_place is what Qt calls a geometry, in Base64.

    author stands under comments; empty is the name under which somebody is logged in.
    exports are the choices of printing and exporting, by the paths of maps, the latest first; presets are those that
    were given a name.
    """

    language: str = ""
    appearance: str = "system"
    recent: tuple[str, ...] = ()
    window_place: str = ""
    side_width: int = 0
    side_open: bool = True
    overview: bool = True
    author: str = ""
    exports: tuple[tuple[str, Mapping[str, object]], ...] = ()
    presets: tuple[tuple[str, Mapping[str, object]], ...] = ()

    def with_recent(self, path: Path) -> "Settings":
        """Return the same with a map as the newest of the recent ones."""
        name = str(path.absolute())
        return replace(self, recent=(name, *(other for other in self.recent if other != name))[:MOST_RECENT])

    def with_export(self, map_name: str, choices: Mapping[str, object]) -> "Settings":
        """Return the same with what was chosen for a map as the latest of the choices."""
        others = (pair for pair in self.exports if pair[0] != map_name)
        return replace(self, exports=((map_name, choices), *others)[:MOST_EXPORTS])

    def with_preset(self, name: str, choices: Mapping[str, object]) -> "Settings":
        """Return the same with choices under a name, in the place of those that had it."""
        others = (pair for pair in self.presets if pair[0] != name)
        return replace(self, presets=((name, choices), *others)[:MOST_EXPORTS])

    def without_preset(self, name: str) -> "Settings":
        """Return the same without the choices that have this name."""
        return replace(self, presets=tuple(pair for pair in self.presets if pair[0] != name))

    def without_recent(self, name: str) -> "Settings":
        """Return the same without a map that is not there any more."""
        return replace(self, recent=tuple(other for other in self.recent if other != name))


def settings_file() -> Path:
    """Return where the settings of this person are kept on this system."""
    from platformdirs import user_config_path

    return user_config_path("journeycanvas", appauthor=False) / "settings.json"


def data_folder() -> Path:
    """Return where the work on this person's maps is kept on this system."""
    from platformdirs import user_data_path

    return user_data_path("journeycanvas", appauthor=False)


def cache_folder() -> Path:
    """Return where what can be made again is kept on this system."""
    from platformdirs import user_cache_path

    return user_cache_path("journeycanvas", appauthor=False)


def login_name() -> str:
    """Return the name under which somebody is logged in, for one who gave no other; it may be empty."""
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError, ImportError):
        return ""


def read_settings(path: Path) -> Settings:
    """Return what was kept; a value of another kind, a damaged file or none at all gives what is usual."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    usual = Settings()
    recent = kept.get("recent")
    appearance = kept.get("appearance")
    return Settings(
        language=_text(kept.get("language")),
        appearance=appearance if appearance in APPEARANCES else usual.appearance,
        recent=tuple(name for name in recent if _text(name))[:MOST_RECENT] if isinstance(recent, list) else (),
        window_place=_text(kept.get("window_place")),
        side_width=_size(kept.get("side_width")),
        side_open=kept.get("side_open") is not False,
        overview=kept.get("overview") is not False,
        author=_text(kept.get("author"))[:LONGEST_NAME],
        exports=_named(kept.get("exports")),
        presets=_named(kept.get("presets")),
    )


def write_settings(settings: Settings, path: Path) -> bool:
    """Keep the settings and tell whether that was possible."""
    from journeycanvas.errors import CannotWrite
    from journeycanvas.files import write_whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode() + b"\n")
    except (CannotWrite, OSError, UnicodeEncodeError):
        return False
    return True


def _named(value: object) -> tuple[tuple[str, Mapping[str, object]], ...]:
    pairs = value if isinstance(value, list) else []
    return tuple(
        (pair[0], pair[1])
        for pair in pairs[:MOST_EXPORTS]
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and isinstance(pair[1], dict)
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) and "\0" not in value else ""


def _size(value: object) -> int:
    return value if type(value) is int and 0 <= value <= 10_000 else 0
