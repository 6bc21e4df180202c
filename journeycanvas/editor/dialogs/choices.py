"""How a map was wanted on paper the last time: kept for each map, and for maps that were never asked about."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import NamedTuple

from journeycanvas.editor.settings import Settings
from journeycanvas.layout.paper import FIT, ORIENTATIONS, PAPERS, Orientation, Paper, paper_named
from journeycanvas.model import Journey
from journeycanvas.render.exporting import USUAL_MARGIN_MM, USUAL_THEME, Wish
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.png import HIGHEST_DPI, LOWEST_DPI
from journeycanvas.theme import read_theme, theme_names

USUAL_PAPER = "A3"
DPIS = (96, 150, 300, 600)
WIDEST_MARGIN_MM = 50.0


@dataclass(frozen=True)
class Choices:
    """What can be chosen. paper is a name that paper_named knows, sides in millimetres among them."""

    format: str = "pdf"
    paper: str = USUAL_PAPER
    orientation: Orientation = "auto"
    margin_mm: float = USUAL_MARGIN_MM
    theme: str = USUAL_THEME
    blank: bool = False
    dpi: float = DPIS[1]

    @property
    def sheet_of_paper(self) -> Paper:
        return paper_named(self.paper) or PAPERS[USUAL_PAPER.lower()]

    @property
    def is_own_size(self) -> bool:
        """Tell whether the sides were given in millimetres."""
        return self.paper.lower() not in PAPERS

    @property
    def fits_map(self) -> bool:
        """Tell whether the page is to be as large as the map."""
        return self.sheet_of_paper == FIT

    def wish(self) -> Wish:
        """Return the same for the exporter."""
        return Wish(
            self.format,
            self.sheet_of_paper,
            self.orientation,
            self.theme,
            float(self.dpi),
            self.blank,
            self.margin_mm,
        )

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
    return _with_map(replace(latest, blank=False), journey, themes)


def is_undecided(journey: Journey, settings: Settings) -> bool:
    """Tell whether nobody ever said on which paper this map is wanted, or any."""
    return not settings.exports and not (journey.map.paper and journey.map.paper.size)


def read_choices(kept: Mapping[str, object], themes: Themes) -> Choices:
    """Return kept choices; what cannot be read, or is not there any more, is as usual."""
    usual = Choices()
    format, paper, theme = (_text(kept.get(name)) for name in ("format", "paper", "theme"))
    lies = next((one for one in ORIENTATIONS if one == kept.get("orientation")), usual.orientation)
    return Choices(
        format=format if format in FORMATS else usual.format,
        paper=paper if paper_named(paper) else usual.paper,
        orientation=lies,
        margin_mm=_number(kept.get("margin_mm"), 0.0, WIDEST_MARGIN_MM, usual.margin_mm),
        theme=theme if theme in themes.all else usual.theme,
        blank=kept.get("blank") is True,
        dpi=_number(kept.get("dpi"), LOWEST_DPI, HIGHEST_DPI, usual.dpi),
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
    return replace(choices, orientation=paper.orientation)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, least: float, most: float, usual: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    return value if least <= value <= most else usual
