"""The languages, looks and sizes in which the editor is drawn."""

from collections.abc import Iterator
from typing import NamedTuple

LAPTOP = (1500, 940)
"""Pixels of the screen on which the window is drawn at 100 %."""

SMALL = (1920, 1080)
"""Those at 200 %: only half as many fit on it."""


class Variant(NamedTuple):
    """scale is how many pixels a pixel is, text how much larger letters are than usual."""

    language: str
    look: str
    scale: int = 1
    text: int = 1

    @property
    def name(self) -> str:
        size = f"text{self.text}00" if self.text > 1 else f"{self.scale}00"
        return f"{self.language}-{self.look}-{size}"

    @property
    def screen(self) -> tuple[int, int]:
        """The pixels of the screen."""
        return LAPTOP if self.scale == 1 else SMALL


def variants() -> Iterator[Variant]:
    """Yield all that is drawn, those that are looked at first at the start."""
    for scale in (1, 2):
        for look in ("light", "dark"):
            for language in ("fa", "en", "he", "ar"):
                if language != "ar" or (look == "light" and scale == 1):
                    yield Variant(language, look, scale)
    for language in ("fa", "en"):
        yield Variant(language, "contrast")
    for language in ("fa", "en", "he"):
        yield Variant(language, "light", text=2)


def named(name: str) -> Variant:
    """Return the variant of that name. Raises StopIteration when there is none."""
    return next(one for one in variants() if one.name == name)
