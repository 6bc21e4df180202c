"""The panel of comments, and what is seen and clicked in it."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.comment_text import CommentText
from journeycanvas.editor.panels.comments import CommentsPanel
from journeycanvas.editor.panels.controls.writing import WordText
from journeycanvas.editor.panels.setting import PanelSetting
from tests.editor.panels.hands import in_front


def comments(qtbot: QtBot, setting: PanelSetting, height: int = 700) -> CommentsPanel:
    return in_front(qtbot, CommentsPanel(setting), 312, height)


def click(panel: CommentsPanel, name: str) -> None:
    next(one for one in panel.findChildren(QAbstractButton) if one.isVisible() and one.accessibleName() == name).click()


def words(panel: CommentsPanel) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def text_of(panel: CommentsPanel, said: str) -> CommentText:
    return next(one for one in panel.findChildren(CommentText) if one.isVisible() and one.text.text() == said)


def writing(panel: CommentsPanel) -> WordText:
    return next(one for said in panel.findChildren(CommentText) for one in said.findChildren(WordText))
