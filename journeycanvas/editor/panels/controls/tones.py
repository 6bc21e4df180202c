"""Take the colours of a drawn control from the palette that its window has."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

HOVER = 0.06  # of the words' colour on the ground


class Tones(NamedTuple):
    """The colours of a control by what they are for."""

    words: QColor
    quiet: QColor
    ground: QColor
    field: QColor
    line: QColor
    edge: QColor
    rim: QColor
    hover: QColor
    accent: QColor
    chosen: QColor


def tones_of(widget: QWidget) -> Tones:
    """Return the colours for a widget as it is now: enabled or not, light or dark."""
    palette = widget.palette()
    role = QPalette.ColorRole
    group = QPalette.ColorGroup.Normal if widget.isEnabled() else QPalette.ColorGroup.Disabled
    words, ground = palette.color(group, role.WindowText), palette.color(group, role.Window)
    accent = palette.color(group, role.Highlight) if widget.isEnabled() else words
    return Tones(
        words=words,
        quiet=palette.color(group, role.PlaceholderText),
        ground=ground,
        field=palette.color(group, role.Base),
        line=palette.color(group, role.Mid),
        edge=palette.color(group, role.Shadow),
        rim=palette.color(group, role.Dark if widget.isEnabled() else role.Mid),
        hover=blend(words, ground, HOVER),
        accent=accent,
        chosen=palette.color(group, role.Midlight),
    )


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """Return a colour laid over another, as opaque as share says."""
    return QColor.fromRgbF(
        *(
            over_part * share + under_part * (1 - share)
            for over_part, under_part in zip(
                (over.redF(), over.greenF(), over.blueF()), (under.redF(), under.greenF(), under.blueF()), strict=True
            )
        )
    )
