"""The looks: every role has a colour, words can be read on what they stand on, targets are large enough."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QToolButton,
)

from journeycanvas.editor.appearance import of_system
from journeycanvas.editor.appearance.colours import LOOKS, read_colours
from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.appearance.of_system import look_named, text_unit
from journeycanvas.editor.appearance.style_sheet import TARGET, style_sheet
from journeycanvas.editor.process.program import Program
from journeycanvas.places import resources_folder
from journeycanvas.theme import theme_names
from journeycanvas.theme.contrast import ratio

WORDS_ON_GROUNDS = (
    *((words, ground) for words in ("ink", "soft") for ground in ("ground", "panel", "field", "hover", "chosen")),
    *((words, ground) for words in ("accent",) for ground in ("panel", "field", "chosen")),
    *(("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_notice", "notice")),
    *((words, "panel") for words in ("good", "bad", "faint")),
)
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
LEAST_OF_EDGES = 3.0  # WCAG 2.2, 1.4.11: what shows the focus, and where a field is


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("words", "ground"), WORDS_ON_GROUNDS)
def test_words_can_be_read_on_their_ground(look: str, words: str, ground: str) -> None:
    colours = read_colours(look, resources_folder() / "looks")

    assert ratio(getattr(colours, words), getattr(colours, ground)) >= LEAST[look]


@pytest.mark.parametrize("look", LOOKS)
def test_the_ring_of_the_focus_stands_out(look: str) -> None:
    colours = read_colours(look, resources_folder() / "looks")

    assert all(ratio(colours.accent, ground) >= LEAST_OF_EDGES for ground in (colours.panel, colours.field))


@pytest.mark.parametrize("look", LOOKS)
def test_a_field_can_be_told_from_what_it_stands_on(look: str) -> None:
    colours = read_colours(look, resources_folder() / "looks")

    assert all(ratio(colours.rim, ground) >= LEAST_OF_EDGES for ground in (colours.panel, colours.field))


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_shows_maps_in_a_theme_there_is(look: str) -> None:
    theme = read_colours(look, resources_folder() / "looks").map_theme

    assert theme == "" or theme in theme_names(resources_folder() / "themes")


def test_there_is_a_look_for_every_appearance(qapp: QApplication) -> None:
    assert {look_named(appearance) for appearance in ("light", "dark", "contrast", "system")} <= set(LOOKS)


def test_icons_are_painted_in_the_colour_of_words(qapp: QApplication) -> None:
    look = Look("dark", resources_folder(), 1.0)

    image = look.icon("plus").pixmap(look.icon_size, look.icon_size).toImage()

    assert colours_of(image) == {look.colours.ink}


def test_an_icon_is_shown_in_the_size_it_is_painted_in(program: Program) -> None:
    wanted = program.look.icon_size

    for button in (QToolButton(), QPushButton()):
        button.ensurePolished()
        assert (button.iconSize().width(), button.iconSize().height()) == (wanted, wanted)


@pytest.mark.parametrize(("dots", "points"), [(72.0, 13.0), (96.0, 9.75), (192.0, 4.875)])
def test_a_point_is_as_many_pixels_as_the_screen_says(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, dots: float, points: float
) -> None:
    screen = SimpleNamespace(logicalDotsPerInch=lambda: dots)
    monkeypatch.setattr(of_system, "QGuiApplication", SimpleNamespace(primaryScreen=lambda: screen))
    font = QFont()
    font.setPointSizeF(points)

    assert text_unit(font) == pytest.approx(1.0)


@pytest.mark.parametrize("unit", [1.0, 2.0])
def test_icons_in_menus_grow_with_the_text(qapp: QApplication, unit: float) -> None:
    look, menu = Look("light", resources_folder(), unit), QMenu()
    menu.setStyleSheet(style_sheet(look.colours, unit, look.up, look.down))
    menu.ensurePolished()

    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == 16 * unit


@pytest.mark.parametrize("unit", [1.0, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_marks_in_menus_grow_with_the_text(qapp: QApplication, unit: float, direction: Qt.LayoutDirection) -> None:
    look, menu = Look("light", resources_folder(), unit), QMenu()
    menu.setLayoutDirection(direction)
    menu.setStyleSheet(style_sheet(look.colours, unit, look.up, look.down))
    line = menu.addAction("A")
    line.setCheckable(True)
    bare = menu.grab().toImage()

    line.setChecked(True)
    ticked = menu.grab().toImage()

    marked = [x for x in range(bare.width()) if any(_differs(bare, ticked, x, y) for y in range(bare.height()))]
    assert len(marked) == pytest.approx(10 * unit, abs=3)
    assert (marked[0] > bare.width() / 2) is (direction == Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("language", "signs"), [("en", ("left", "right", "up")), ("fa", ("right", "left", "up"))])
def test_the_arrows_of_a_dialog_for_files_are_seen_and_point_back_and_up(
    program: Program, look: str, language: str, signs: tuple[str, ...]
) -> None:
    program.use_appearance(look)
    program.use_language(language)
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    dialog.ensurePolished()
    icon = dialog.style().standardIcon

    drawn = [
        icon(one, None, dialog).pixmap(12, 12).toImage()
        for one in (
            QStyle.StandardPixmap.SP_ArrowBack,
            QStyle.StandardPixmap.SP_ArrowForward,
            QStyle.StandardPixmap.SP_FileDialogToParent,
        )
    ]

    pictures = [program.look.down.with_name(f"{look}-{sign}.svg") for sign in signs]
    assert drawn == [QIcon(str(picture)).pixmap(12, 12).toImage() for picture in pictures]


@pytest.mark.parametrize("look", LOOKS)
def test_hints_in_empty_fields_can_be_read(program: Program, look: str) -> None:
    program.use_appearance(look)
    field = QLineEdit()
    field.ensurePolished()

    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)

    assert hint.name().upper() == program.look.colours.soft


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_list_that_opens_has_a_chevron_at_its_end(
    program: Program, qapp: QApplication, look: str, direction: Qt.LayoutDirection
) -> None:
    program.use_appearance(look)
    box = QComboBox()
    box.setLayoutDirection(direction)
    box.resize(120, 32)
    box.show()
    qapp.processEvents()

    image = box.grab(box.rect().adjusted(4, 4, -4, -4)).toImage()

    marked = {x for x in range(image.width()) for y in range(image.height()) if is_near(image, x, y, program.look)}
    is_rtl = direction == Qt.LayoutDirection.RightToLeft
    assert marked
    assert max(marked) < image.width() / 4 if is_rtl else min(marked) > image.width() * 3 / 4


def is_near(image: QImage, x: int, y: int, look: Look) -> bool:
    """Tell whether a pixel is nearer to the colour of quiet words than to that of a field."""
    pixel, soft, field = image.pixelColor(x, y), QColor(look.colours.soft), QColor(look.colours.field)
    return abs(pixel.lightness() - soft.lightness()) < abs(pixel.lightness() - field.lightness())


@pytest.mark.parametrize("look", LOOKS)
def test_the_words_of_a_strong_button_can_be_read_while_it_is_disabled(program: Program, look: str) -> None:
    program.use_appearance(look)
    button = QPushButton("Add")
    button.setProperty("look", "strong")
    button.setEnabled(False)
    button.resize(120, 32)

    ground = button.grab().toImage().pixelColor(8, 16).name()

    assert ratio(program.look.colours.faint, ground) >= LEAST[look]


def test_an_icon_is_turned_round_where_that_is_asked_for(qapp: QApplication) -> None:
    look = Look("light", resources_folder(), 1.0)

    plain, turned = (look.icon("undo", mirrored=mirrored).pixmap(18, 18).toImage() for mirrored in (False, True))

    assert plain != turned


def _differs(one: QImage, other: QImage, x: int, y: int) -> bool:
    return one.pixelColor(x, y) != other.pixelColor(x, y)


def colours_of(image: QImage) -> set[str]:
    """Return the colours of the pixels that are wholly covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("unit", [0.8, 1.0, 1.6])
def test_buttons_are_large_enough_however_small_the_text_is(qapp: QApplication, unit: float) -> None:
    look = Look("light", resources_folder(), unit)
    button, tool = QPushButton("A"), QToolButton()
    tool.setProperty("look", "square")
    for one in (button, tool):
        one.setStyleSheet(style_sheet(look.colours, unit, look.up, look.down))
        one.ensurePolished()

    assert button.sizeHint().height() >= TARGET
    assert min(tool.sizeHint().width(), tool.sizeHint().height()) >= TARGET
