"""The map on the whole screen: keys, clicks, ground."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.dialogs.present import Presentation
from journeycanvas.editor.dialogs.slides import BAND_AIR, bands, heads_of
from journeycanvas.editor.frame.window import MapWindow
from tests.builders import a_card, a_journey, a_stage
from tests.editor.conftest import OpenWindow


def presented(open_window: OpenWindow, language: str = "en", stages: int = 3) -> Presentation:
    columns = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n}") for n in range(stages)]
    window = open_window(a_journey(a_card(text="A word"), stages=columns, language=language, title="Plan"))
    presentation = Presentation(window)
    presentation.resize(1280, 720)
    presentation.show()
    return presentation


def press(presentation: Presentation, key: Qt.Key) -> None:
    QApplication.sendEvent(presentation, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def click(presentation: Presentation, button: Qt.MouseButton) -> None:
    place, no = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(presentation, QMouseEvent(QEvent.Type.MouseButtonPress, place, place, button, button, no))


def test_it_begins_with_the_whole_map_and_ends_with_the_last_stage(open_window: OpenWindow) -> None:
    presentation = presented(open_window)
    assert presentation.slide.kind == "map"

    press(presentation, Qt.Key.Key_End)
    press(presentation, Qt.Key.Key_Space)

    assert presentation.slide.stage == 2


@pytest.mark.parametrize(
    ("language", "ahead", "behind"),
    [("en", Qt.Key.Key_Right, Qt.Key.Key_Left), ("he", Qt.Key.Key_Left, Qt.Key.Key_Right)],
)
def test_the_arrow_that_points_the_way_of_the_journey_goes_on(
    open_window: OpenWindow, language: str, ahead: Qt.Key, behind: Qt.Key
) -> None:
    presentation = presented(open_window, language)

    press(presentation, ahead)
    press(presentation, ahead)
    assert presentation.slide.stage == 1
    press(presentation, behind)
    assert presentation.slide.stage == 0


def test_a_click_goes_on_and_the_other_button_goes_back(open_window: OpenWindow) -> None:
    presentation = presented(open_window)

    click(presentation, Qt.MouseButton.LeftButton)
    click(presentation, Qt.MouseButton.LeftButton)
    click(presentation, Qt.MouseButton.RightButton)

    assert presentation.slide.stage == 0


def test_escape_leaves_and_the_map_has_the_keys_again(open_window: OpenWindow) -> None:
    presentation = presented(open_window)

    press(presentation, Qt.Key.Key_Escape)

    assert not presentation.isVisible()


def test_the_stage_is_said_to_those_who_do_not_see_it(open_window: OpenWindow) -> None:
    presentation = presented(open_window)

    press(presentation, Qt.Key.Key_Space)

    assert presentation.accessibleName() == "Stage 1 of 3: Stage 0"


def test_the_ground_is_dark_or_paper(open_window: OpenWindow) -> None:
    presentation = presented(open_window)
    corner = presentation.grab().toImage().pixelColor(1, 1)

    press(presentation, Qt.Key.Key_D)

    assert corner.lightness() > 240
    assert presentation.grab().toImage().pixelColor(1, 1).lightness() < 60


def test_the_stage_is_in_the_light_and_its_neighbour_is_pale(open_window: OpenWindow) -> None:
    presentation = presented(open_window)
    press(presentation, Qt.Key.Key_Space)
    press(presentation, Qt.Key.Key_Home)
    presentation.go(1)
    presentation.arrive()
    camera, image = presentation.camera, presentation.grab().toImage()

    wide = image.width() - 1
    inks = {image.pixelColor(x, y).lightness() for x in range(wide - 200, wide) for y in range(20, 60)}

    assert camera.left < camera.right
    assert min(inks) > 150  # the heads of the other stages


def test_another_size_of_the_screen_keeps_the_stage(open_window: OpenWindow) -> None:
    presentation = presented(open_window)
    press(presentation, Qt.Key.Key_Space)

    presentation.resize(800, 600)

    assert presentation.slide.stage == 0


def test_a_map_with_nothing_in_it_is_shown_too(open_window: OpenWindow) -> None:
    presentation = presented(open_window, stages=0)

    press(presentation, Qt.Key.Key_Space)

    assert presentation.slide.kind == "map"


@pytest.mark.parametrize("language", ["en", "fa", "he"])
@pytest.mark.parametrize("stage", [0, 1])
def test_only_the_head_of_the_stage_is_in_the_light(open_window: OpenWindow, language: str, stage: int) -> None:
    presentation = presented(open_window, language)
    presentation.go(1 + stage)
    presentation.arrive()
    window = presentation.parentWidget()
    assert isinstance(window, MapWindow)
    camera, plan = presentation.slide.camera, window.view.plan
    picture = presentation.grab().toImage()
    wide = bands(plan, heads_of(plan), camera.scale)[1]

    def seen(beyond_the_end: float) -> str:
        is_rtl = language != "en"
        x = camera.left - beyond_the_end if is_rtl else camera.right + beyond_the_end
        y = (BAND_AIR + 2.0) * camera.scale  # where the next head has begun and this one narrows to its point
        return picture.pixelColor(round((x - camera.x) * camera.scale + (0 if is_rtl else wide)), round(y)).name()

    assert seen(-1.0) == seen(10.0) != seen(-40.0)
