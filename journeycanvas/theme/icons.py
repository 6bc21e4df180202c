"""Give the drawn signs of channels and of the map as outlines; where and in what colour they stand is layout's.

An icon is one file, resources/icons/NAME.svg: a view box of 24 by 24, one line weight with round ends, and paths of
absolute M, L, C and Z only, so that reading it takes no more than the lines below.
"""

from pathlib import Path
from typing import NamedTuple, TypeAlias

Segment: TypeAlias = tuple[str, tuple[float, ...]]
"""("M", (x, y)) · ("L", (x, y)) · ("C", (x1, y1, x2, y2, x, y)) · ("Z", ()): as in SVG, absolute, y downwards."""

SIZE = 24.0  # side of the square that every icon is drawn in
STROKE = 1.75  # width of its lines in the same units, with round ends and corners
RING = 6.0  # radius of the fallback
COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}

CHANNEL_ICONS = (
    *("web", "app", "phone", "email", "sms", "chat", "chatbot", "messenger", "social", "video", "search"),
    *("branch", "store", "kiosk", "person", "partner", "event", "form", "letter", "newsletter", "ads"),
    *("card", "delivery", "car"),
)
MAP_ICONS = (
    *("star", "heart", "pain", "idea", "warning", "question", "check", "target", "flag", "pin", "clock", "calendar"),
    *("people", "owner", "money", "chart", "evidence", "document", "camera", "link", "loop", "lock", "gear"),
)
WINDOW_ICONS = (
    *("new", "open", "save", "export", "print", "undo", "redo", "under", "copy", "paste", "trash", "close", "more"),
    *("select", "hand", "note", "stage", "lane", "plus", "minus", "fit", "eye", "grid", "present", "command"),
    *("list", "table", "comment", "history", "keyboard", "jump", "up", "down"),
)

MIRRORED = frozenset(
    (
        *("undo", "redo", "jump"),  # back is where one came from, onwards where the map goes
        *("new", "note", "open"),  # the corner is folded at the end, the folder's tab is at the start
        *("stage", "lane", "list", "table", "comment"),  # as maps, lists and messengers are themselves
        *("delivery", "messenger", "ads"),  # drives, flies and calls onwards, the way the journey goes
        *("chart", "flag"),  # grows with time; flies from a pole at the start
        *("sms", "chat"),  # the customer speaks from the start, as in every messenger's own right-to-left face
        *("form", "document", "newsletter", "letter"),  # lines of writing begin at the start, folds and stamps end them
        "event",  # the stub is torn off at the end
    )
)
"""What is turned round on a right-to-left map. Not turned, though their halves differ: clock, history, check, video,
present and loop (time and players run the same way everywhere), select and hand (as systems draw them), phone and
search (held in the right hand), card (printed so everywhere), pain, link, partner and people (no way they go)."""

PLAIN_QUESTION_MARK = frozenset(("he", "yi"))  # right to left, but "?" and not "؟" is what they write


class IconPath(NamedTuple):
    """One outline of an icon, perhaps in several pieces: filled, or else drawn as a line STROKE wide."""

    segments: tuple[Segment, ...]
    filled: bool


class Icons:
    """The icons of a folder. A file is read when its icon is first asked for, and then kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: tuple[str, ...] | None = None
        self._drawn: dict[tuple[str, bool], tuple[IconPath, ...]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Every icon there is, by the alphabet."""
        if self._names is None:
            self._names = tuple(sorted(file.stem for file in self._folder.glob("*.svg")))
        return self._names

    @property
    def mirrors(self) -> frozenset[str]:
        """The icons that are turned round on every right-to-left map; is_mirrored knows the one that depends."""
        return MIRRORED

    def paths(self, name: str, *, mirrored: bool = False) -> tuple[IconPath, ...]:
        """Return the outlines in the SIZE square; a ring for a name that a newer or another program gave."""
        drawn = self._drawn.get((name, mirrored))
        if drawn is None:
            if mirrored:
                drawn = tuple(_turned_round(path) for path in self.paths(name))
            elif name in self.names:
                drawn = _read(self._folder / f"{name}.svg")
            else:
                return (_ring(),)
            self._drawn[name, mirrored] = drawn
        return drawn


def read_icons(folder: Path) -> Icons:
    """Return the icons of a folder without reading any of them yet."""
    return Icons(folder)


def is_mirrored(name: str, direction: str, language: str) -> bool:
    """Say whether an icon is turned round on a map of this direction ("ltr" or "rtl") and language (BCP 47)."""
    if direction != "rtl":
        return False
    if name == "question":
        return language.partition("-")[0].lower() not in PLAIN_QUESTION_MARK
    return name in MIRRORED


def _read(file: Path) -> tuple[IconPath, ...]:
    # Imported here: the window can stand before the first icon is asked for.
    from xml.etree import ElementTree

    root = ElementTree.parse(file).getroot()
    return tuple(
        IconPath(_segments(path.get("d", "")), path.get("fill") == "currentColor")
        for path in root.iter("{http://www.w3.org/2000/svg}path")
    )


def _segments(outline: str) -> tuple[Segment, ...]:
    """Return the segments of a path's "d"; raises ValueError for anything but whole M, L, C and Z."""
    spaced = outline
    for letter in COORDINATES:
        spaced = spaced.replace(letter, f" {letter} ")
    words = spaced.split()
    segments: list[Segment] = []
    place = 0
    while place < len(words):
        letter = words[place]
        if letter not in COORDINATES:
            raise ValueError(f"{letter!r} where M, L, C or Z should stand")
        end = place + 1 + COORDINATES[letter]
        numbers = tuple(float(word) for word in words[place + 1 : end])
        if len(numbers) != COORDINATES[letter]:
            raise ValueError(f"{letter} with {len(numbers)} numbers")
        segments.append((letter, numbers))
        place = end
    return tuple(segments)


def _turned_round(path: IconPath) -> IconPath:
    return IconPath(tuple((letter, _across(numbers)) for letter, numbers in path.segments), path.filled)


def _across(numbers: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(SIZE - number if place % 2 == 0 else number for place, number in enumerate(numbers))


def _ring() -> IconPath:
    """A quiet place-holder: a circle of four curves (handles of 0.5523 of the radius are 0.03 % off a true circle)."""
    c, r, h = SIZE / 2, RING, RING * 0.5523
    segments: tuple[Segment, ...] = (
        ("M", (c - r, c)),
        ("C", (c - r, c - h, c - h, c - r, c, c - r)),
        ("C", (c + h, c - r, c + r, c - h, c + r, c)),
        ("C", (c + r, c + h, c + h, c + r, c, c + r)),
        ("C", (c - h, c + r, c - r, c + h, c - r, c)),
        ("Z", ()),
    )
    return IconPath(segments, filled=False)
