"""The handles of a card that is selected: to stretch it over stages, and to draw links."""

import pytest
from PySide6.QtCore import QRectF

from journeycanvas.editor.canvas.knobs import HALF_KNOB
from journeycanvas.editor.tools.handles import ENDS, LINK
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa"])


@LANGUAGES
def test_a_card_is_stretched_over_stages_by_its_end(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", stage="s0"), language=language)
    it.choose("c1")

    it.drag(it.knob(ENDS[1]), it.in_cell("l0", "s2"))

    assert it.journey.cards["c1"].span == 3


def test_a_card_is_stretched_by_its_start_too(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s2"))
    it.choose("c1")

    it.drag(it.knob(ENDS[0]), it.in_cell("l0", "s1"))

    assert (it.journey.cards["c1"].stage, it.journey.cards["c1"].span) == ("s1", 2)


@LANGUAGES
@pytest.mark.parametrize("zoom", [0.36, 0.45, 0.75, 2.0])
def test_handles_cover_no_letter_of_the_card(desk: MakeDesk, language: str, zoom: float) -> None:
    it = desk(a_card("c1", stage="s1", text="Waits at the door of the branch"), language=language)
    it.view.set_zoom(zoom)

    it.choose("c1")

    found = it.view.places.words("c1", "text")
    assert found is not None
    words = QRectF(found[1], found[2], found[0].block.width, found[0].block.height)
    for name in (*ENDS, LINK):
        half = (HALF_KNOB - 1.0 if name == LINK else HALF_KNOB + 1.5) / it.view.transform().m11()
        around = QRectF(-half, -half, 2 * half, 2 * half).translated(it.knob(name))
        assert not around.intersects(words)


def test_a_link_is_drawn_from_the_handle_of_a_card(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"))
    it.choose("c1")

    it.drag(it.knob(LINK), it.middle("c2"))

    [link] = it.journey.links.values()
    assert (link.from_, link.to) == ("c1", "c2")


def test_alt_draws_a_link_from_any_card(desk: MakeDesk) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"))

    it.drag(it.middle("c1"), it.middle("c2"), ALT)

    assert len(it.journey.links) == 1
