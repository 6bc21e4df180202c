"""How a map was wanted on paper the last time: kept for each map, and for maps that were never asked about."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

from journeycanvas.editor.process.settings import Settings
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.paper import FIT, ORIENTATIONS, PAPERS, Orientation, Paper, paper_named
from journeycanvas.layout.tiling import MOST_PRINTER_MARGIN_MM, USUAL_OVERLAP_MM, USUAL_PRINTER_MARGIN_MM, TileWish
from journeycanvas.layout.workshop.notes import FILLED, NOTES, Filled, Note, Slots, note_named
from journeycanvas.model import Journey
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.png import HIGHEST_DPI, LOWEST_DPI
from journeycanvas.render.wishes import USUAL_MARGIN_MM, USUAL_THEME, USUAL_TILE, Wish
from journeycanvas.theme import read_theme, theme_names

What: TypeAlias = Literal["map", "workshop", "sheets"]
WHATS: Final[tuple[What, ...]] = ("map", "workshop", "sheets")
"""What of a map is printed: itself, its canvas for the wall, or the sheets that go with it."""

USUAL_PAPER = "A3"
USUAL_SHEET = "A4"
USUAL_NOTE = NOTES[1].name
DPIS = (96, 150, 300, 600)
WIDEST_MARGIN_MM = 50.0
MOST_OVERLAP_MM = 100.0

_T = TypeVar("_T")


@dataclass(frozen=True)
class Choices:
    """What can be chosen. paper is a name that paper_named knows, sides in millimetres among them.

    tile is the paper of the office printer for a poster in parts, empty for one sheet; note is the size of sticky
    notes; sheets_paper is what the sheets around a map are printed on; check says whether the file is read back, None
    when that is left to what it is.
    """

    what: What = "map"
    format: str = "pdf"
    paper: str = USUAL_PAPER
    orientation: Orientation = "auto"
    margin_mm: float = USUAL_MARGIN_MM
    theme: str = USUAL_THEME
    blank: bool = False
    dpi: float = DPIS[1]
    tile: str = ""
    tile_orientation: Orientation = "auto"
    overlap_mm: float = USUAL_OVERLAP_MM
    printer_margin_mm: float = USUAL_PRINTER_MARGIN_MM
    repeat_heads: bool = False
    fewest_sheets: bool = False
    note: str = USUAL_NOTE
    filled: Filled = "none"
    sheets: tuple[Handout, ...] = HANDOUTS
    sheets_paper: str = USUAL_SHEET
    check: bool | None = None

    @property
    def paper_name(self) -> str:
        """The paper of what is printed."""
        return self.sheets_paper if self.what == "sheets" else self.paper

    @property
    def sheet_of_paper(self) -> Paper:
        return paper_named(self.paper_name) or PAPERS[USUAL_PAPER.lower()]

    @property
    def is_own_size(self) -> bool:
        """Tell whether the sides were given in millimetres."""
        return self.paper_name.lower() not in PAPERS

    @property
    def fits_map(self) -> bool:
        """Tell whether the page is to be as large as the map."""
        return self.sheet_of_paper == FIT

    @property
    def sticky_note(self) -> Note:
        return note_named(self.note) or NOTES[1]

    @property
    def is_checked(self) -> bool:
        """Tell whether the file is read back after it was written: posters are, unless that is not wanted."""
        wanted = self.is_cut if self.check is None else self.check
        return wanted and self.format == "pdf"

    @property
    def is_cut(self) -> bool:
        """Tell whether it is printed on sheets that are put together."""
        return bool(self.tile) and self.what != "sheets"

    @property
    def can_be_smaller(self) -> bool:
        """Tell whether it may be a poster of the fewest sheets; what is printed at its real size keeps it."""
        return self.is_cut and self.what == "map" and not self.fits_map

    def with_paper(self, name: str) -> "Choices":
        """Return the same on another paper."""
        return replace(self, sheets_paper=name) if self.what == "sheets" else replace(self, paper=name)

    def wish(self) -> Wish:
        """Return the same for the exporter. A canvas for the wall is in the colours that any copier prints."""
        is_map, is_canvas = self.what == "map", self.what == "workshop"
        return Wish(
            self.format,
            self.sheet_of_paper,
            self.orientation,
            None if is_canvas else self.theme,
            float(self.dpi),
            self.blank and is_map,
            None if self.what == "sheets" else float(self.margin_mm),
            self._tiles() if self.is_cut else None,
            Slots(self.sticky_note, self.filled) if is_canvas else None,
            tuple(self.sheets) if self.what == "sheets" else (),
        )

    def _tiles(self) -> TileWish | None:
        paper = paper_named(self.tile)
        if paper is None:
            return None
        margins = float(self.overlap_mm), float(self.printer_margin_mm)
        is_smaller = self.fewest_sheets and self.can_be_smaller
        return TileWish(paper, self.tile_orientation, *margins, self.repeat_heads, is_smaller)

    def kept(self) -> dict[str, object]:
        """Return the same for the settings."""
        return asdict(self)


def key_of(path: Path | None) -> str:
    """Return under which name the choices of a map are kept: that of its file, none for a map that has none."""
    return str(path.absolute()) if path is not None else ""


class Themes(NamedTuple):
    """The themes there are, those for paper first; the others are meant for screens."""

    for_paper: tuple[str, ...]
    for_screens: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return self.for_paper + self.for_screens


def themes_in(folder: Path) -> Themes:
    """Return the themes of a folder, the usual one at the start."""
    names = sorted(theme_names(folder), key=lambda name: (name != USUAL_THEME, name != "ink", name))
    on_screens = tuple(name for name in names if read_theme(name, folder).screen_only)
    return Themes(tuple(name for name in names if name not in on_screens), on_screens)


def choices_for(journey: Journey, path: Path | None, settings: Settings, themes: Themes) -> Choices:
    """Return what was chosen for this map the last time; else what the map says; else what was chosen last of all."""
    name = key_of(path)
    own = next((chosen for map_name, chosen in settings.exports if name and map_name == name), None)
    if own is not None:
        return read_choices(own, themes)
    latest = read_choices(settings.exports[0][1], themes) if settings.exports else Choices()
    usual = Choices()
    whole = replace(latest, what=usual.what, blank=usual.blank, filled=usual.filled)
    return _with_map(whole, journey, themes)


def is_undecided(journey: Journey, settings: Settings) -> bool:
    """Tell whether nobody ever said on which paper this map is wanted, or any."""
    return not settings.exports and not (journey.map.paper and journey.map.paper.size)


def read_choices(kept: Mapping[str, object], themes: Themes) -> Choices:
    """Return kept choices; what cannot be read, or is not there any more, is as usual."""
    usual = Choices()
    format, paper, theme, tile, note = (_text(kept.get(name)) for name in ("format", "paper", "theme", "tile", "note"))
    check, sheets, sheets_paper = kept.get("check"), kept.get("sheets"), _text(kept.get("sheets_paper"))
    wanted = tuple(one for one in HANDOUTS if one in sheets) if isinstance(sheets, list | tuple) else ()
    return Choices(
        what=_one_of(WHATS, kept.get("what"), usual.what),
        format=format if format in FORMATS else usual.format,
        paper=paper if paper_named(paper) else usual.paper,
        orientation=_one_of(ORIENTATIONS, kept.get("orientation"), usual.orientation),
        margin_mm=_number(kept.get("margin_mm"), 0.0, WIDEST_MARGIN_MM, usual.margin_mm),
        theme=theme if theme in themes.all else usual.theme,
        blank=kept.get("blank") is True,
        dpi=_number(kept.get("dpi"), LOWEST_DPI, HIGHEST_DPI, usual.dpi),
        tile=tile if paper_named(tile) else usual.tile,
        tile_orientation=_one_of(ORIENTATIONS, kept.get("tile_orientation"), usual.tile_orientation),
        overlap_mm=_number(kept.get("overlap_mm"), 0.0, MOST_OVERLAP_MM, usual.overlap_mm),
        printer_margin_mm=_number(kept.get("printer_margin_mm"), 0.0, MOST_PRINTER_MARGIN_MM, usual.printer_margin_mm),
        repeat_heads=kept.get("repeat_heads") is True,
        fewest_sheets=kept.get("fewest_sheets") is True,
        note=note if note_named(note) else usual.note,
        filled=_one_of(FILLED, kept.get("filled"), usual.filled),
        sheets=wanted or usual.sheets,
        sheets_paper=sheets_paper if paper_named(sheets_paper) else usual.sheets_paper,
        check=check if isinstance(check, bool) else None,
    )


def _with_map(choices: Choices, journey: Journey, themes: Themes) -> Choices:
    paper, theme = journey.map.paper, journey.map.theme
    if theme in themes.for_paper:
        choices = replace(choices, theme=theme)
    if paper is None:
        return choices
    if paper.size and paper_named(paper.size):
        choices = replace(choices, paper=paper.size)
    if paper.margin is not None:
        choices = replace(choices, margin_mm=float(min(paper.margin, WIDEST_MARGIN_MM)))
    if paper.tile is not None:
        name = USUAL_TILE if paper.tile is True else paper.tile or ""
        choices = replace(choices, tile=name if paper_named(name) else "")
    if paper.overlap is not None:
        choices = replace(choices, overlap_mm=float(min(paper.overlap, MOST_OVERLAP_MM)))
    return replace(choices, orientation=paper.orientation)


def _one_of(values: tuple[_T, ...], value: object, usual: _T) -> _T:
    return next((one for one in values if one == value), usual)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, least: float, most: float, usual: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    return value if least <= value <= most else usual
