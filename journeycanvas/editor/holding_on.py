"""Keep somebody where they are in a part of a window that is made anew: on the same control, scrolled as far."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class Place(NamedTuple):
    """On which of the controls somebody is, if on any, and how far down all that scrolls is."""

    control: int | None
    depths: tuple[int, ...]


def place_in(part: QWidget) -> Place:
    """Return where somebody is in a part."""
    controls, at = _controls(part), part.window().focusWidget()
    has_it = next((number for number, one in enumerate(controls) if one is at), None)
    return Place(has_it, tuple(one.verticalScrollBar().value() for one in _scrolled(part)))


def go_on_in(part: QWidget, place: Place) -> None:
    """Be at the same place in what was made in the stead of a part; it is shown at once for that."""
    for one in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not one.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and not one.isWindow():
            one.show()  # which its layout would do only when the event loop comes round
    if (layout := part.layout()) is not None:
        layout.activate()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    for one, depth in zip(_scrolled(part), place.depths, strict=False):
        one.verticalScrollBar().setValue(depth)
    controls = _controls(part)
    if place.control is not None and place.control < len(controls):
        controls[place.control].setFocus(Qt.FocusReason.OtherFocusReason)


def _controls(part: QWidget) -> list[QWidget]:
    """Return what can have the keyboard; of choices side by side only one is come to by Tab."""
    none = Qt.FocusPolicy.NoFocus
    return [one for one in _all(part) if one.focusPolicy() != none and one.isVisibleTo(part)]


def _scrolled(part: QWidget) -> list[QAbstractScrollArea]:
    return [one for one in _all(part) if isinstance(one, QAbstractScrollArea) and one.isVisibleTo(part)]


def _all(part: QWidget) -> list[QWidget]:
    return [part, *part.findChildren(QWidget)]
