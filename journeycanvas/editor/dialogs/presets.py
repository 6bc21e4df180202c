"""Choices of printing and exporting under a name: those that are ready, and those that a person kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from journeycanvas.editor.dialogs.choices import Choices, Themes, read_choices
from journeycanvas.editor.process.settings import Settings
from journeycanvas.i18n import msgid

READY: Mapping[str, Choices] = MappingProxyType(
    {
        msgid("Wall poster on the office printer"): Choices(paper="A0", tile="A4", fewest_sheets=True),
        msgid("Workshop canvas A0, notes 76 × 76"): Choices(what="workshop", paper="A0", note="76x76"),
        msgid("Hand-out A3"): Choices(paper="A3"),
        msgid("Sheets for the workshop A4"): Choices(what="sheets"),
    }
)
"""What most people come for. The colours of the map stay as they are chosen."""


class Preset(NamedTuple):
    """Choices and what they are called; is_own says that a person kept them, and may delete them."""

    name: str
    choices: Choices
    is_own: bool = False


def presets_of(settings: Settings, themes: Themes, theme: str, say: Callable[[str], str]) -> tuple[Preset, ...]:
    """Return the presets there are: those that are ready in the given theme, then the person's own ones.

    One's own take the place of a ready one that is called the same.
    """
    kept = sorted(settings.presets, key=lambda pair: pair[0])
    own = [Preset(name, read_choices(choices, themes), is_own=True) for name, choices in kept]
    taken = {preset.name for preset in own}
    ready = [Preset(say(name), replace(choices, theme=theme)) for name, choices in READY.items()]
    return (*(preset for preset in ready if preset.name not in taken), *own)
