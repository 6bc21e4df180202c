"""Words that carry the language they were said in, and all texts of the program's widgets: for tests that switch it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QMetaProperty, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QTabBar, QWidget

from journeycanvas.i18n import Catalogue

MARKS: Mapping[str, str] = {"en": "\ue000", "fa": "\ue001", "he": "\ue002", "ar": "\ue003"}
"""A character for each language, of those that no font and no text has."""

Known = dict[tuple[type, str], list[QMetaProperty]]
"""The properties that are texts, by class and by what Qt calls it."""


def mark_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all words begin with the mark of their language; the blank canvases have one of their own."""
    for name in ("say", "say_many", "say_in"):
        monkeypatch.setattr(Catalogue, name, _marked(getattr(Catalogue, name)))


def _marked(method: Callable[..., str]) -> Callable[..., str]:
    def said(words: Catalogue, /, *args: Any, **fields: Any) -> str:
        text = method(words, *args, **fields)
        return text if args[0] == "template" else MARKS[words.language] + text

    return said


def stale(language: str) -> list[str]:
    """Return the texts of all widgets that were said in another language."""
    others = {mark for its, mark in MARKS.items() if its != language}
    return sorted({f"{_path(widget)}{part}: {text}" for widget, part, text in _texts() if others.intersection(text)})


def _texts() -> Iterator[tuple[QWidget, str, str]]:
    """Yield each widget with its texts and which part of it says them."""
    known: Known = {}
    for widget in QApplication.allWidgets():
        for one in (widget, *widget.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly)):
            if one is widget or not isinstance(one, QWidget):
                for found in _properties(one, known):
                    yield widget, f" {found.name()!s}", str(found.read(one))
        yield from ((widget, "", text) for text in _inside(widget))
        reader = QAccessible.queryAccessibleInterface(widget)
        if reader is not None:
            for what in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield widget, " reader", reader.text(what)


def _properties(one: QObject, known: Known) -> list[QMetaProperty]:
    """Return the properties that are texts: the same for all of a class, which are looked through once."""
    kinds = one.metaObject()
    name = (type(one), str(kinds.className()))
    if name not in known:
        all_of_them = (kinds.property(at) for at in range(kinds.propertyCount()))
        known[name] = [found for found in all_of_them if str(found.typeName()) in ("QString", "QStringList")]
    return known[name]


def _inside(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield widget.tabText(at)
            yield widget.tabToolTip(at)
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())
    yield from _kept(vars(widget))


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    for role in roles:
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role))
            for row in range(model.rowCount(QModelIndex())):
                yield str(model.data(model.index(row, column), role))


def _kept(values: Mapping[str, object]) -> Iterator[str]:
    """Yield the texts that a widget paints by itself or will show."""
    for value in values.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple | list):
            yield from (str(one) for one in value if isinstance(one, str | tuple))
        elif isinstance(value, dict):
            yield from (str(one) for one in value.values() if isinstance(one, str | tuple))


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return type(widget).__name__ + (f" in {_path(parent)}" if parent is not None else "")
