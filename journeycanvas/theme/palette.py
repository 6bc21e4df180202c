"""Say what a theme is: a colour for every role of a map, all of them "#RRGGBB"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeycanvas.theme.contrast import is_colour
from journeycanvas.theme.hues import Hue, Tones, derive, ground_for


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours by what they are for; compared by identity, so that what was laid out with it can be kept by it.

    Every colour that carries words reaches `least_contrast` on what it stands on (see tests/theme).
    """

    name: str
    screen_only: bool
    grey_pictures: bool
    least_contrast: float
    paper: str
    ink: str
    soft: str
    faint: str
    ghost: str
    line: str
    rule: str
    head: str
    on_head: str
    phases: tuple[tuple[str, str, str], ...]
    accent: str
    good: str
    bad: str
    neutral: str
    good_tint: str
    bad_tint: str
    middle: str
    curves: tuple[str, ...]
    links: Mapping[str, str]
    card_outline: str | None
    card_outline_width: float
    hues: Mapping[str, Hue]
    tones: Tones
    _own: dict[str, Hue] = field(default_factory=dict, init=False, repr=False)

    def hue(self, colour: str | None, otherwise: str = "grey") -> Hue:
        """Return the roles of a colour's name or of "#RRGGBB"; of `otherwise` when there is no such colour."""
        if colour is not None:
            if colour in self.hues:
                return self.hues[colour]
            if is_colour(colour):
                # A map may give one colour to thousands of cards: derive it once.
                if colour not in self._own:
                    self._own[colour] = derive(colour, self.paper, self.ink, self.tones, self.least_contrast)
                return self._own[colour]
        return self.hues[otherwise] if otherwise in self.hues else self.hues["grey"]

    def phase(self, index: int, colour: str | None = None) -> tuple[str, str, str]:
        """Return ground, words on it, and the colour of name and line on paper; index counts phases from 0."""
        if colour is not None and (colour in self.hues or is_colour(colour)):
            deep = self.hue(colour).deep
            return ground_for(self.on_head, deep, self.least_contrast), self.on_head, deep
        return self.phases[index % len(self.phases)]
