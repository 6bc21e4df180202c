"""Addresses in a map: shown whole, with the host they lead to, and opened only when somebody said so."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QMenu, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from journeycanvas.editor.addresses import addresses_in, ask_to_open, end_of_host, spelt_out
from journeycanvas.editor.tools import attaching
from tests.builders import a_card, a_journey, a_persona, a_stage
from tests.editor.conftest import OpenWindow

LONG = "https://example.org/" + "a" * 300
HIDDEN = "\u200b\u2066\u2069"


def answer(monkeypatch: pytest.MonkeyPatch, button: str) -> list[QMessageBox]:
    """Let a question be answered with the button that has these words; return what is asked."""
    asked: list[QMessageBox] = []

    def ask(box: QMessageBox) -> int:
        asked.append(box)
        pressed = next(one for one in box.buttons() if one.text() == button)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: pressed)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    return asked


def test_addresses_of_a_record_are_found_in_all_its_texts_and_once_each() -> None:
    card = a_card(
        "c1", text="See https://example.org/a.", source="mailto:noa@example.org", note="https://example.org/a"
    )

    assert set(addresses_in(card)) == {"https://example.org/a", "mailto:noa@example.org"}


@pytest.mark.parametrize(
    "record", [a_stage("s0", goal="http://example.org"), a_persona("p1", quote="http://example.org")]
)
def test_stages_and_personas_have_addresses_too(record: object) -> None:
    assert addresses_in(record) == ("http://example.org",)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://server/share",
        "https://bank.example@evil.example/",
        "mailto:noa@example.org?attach=/etc/passwd",
        "\\\\server\\share",
    ],
)
def test_what_leads_elsewhere_than_it_seems_is_not_offered(text: str) -> None:
    assert addresses_in(a_card("c1", text=text)) == ()


def test_a_host_that_looks_like_another_is_spelt_as_it_is_asked_for() -> None:
    [address] = addresses_in(a_card("c1", text="https://р\u0430ypal.example/login"))

    assert address == "https://xn--ypal-43d9g.example/login"


def test_an_address_is_opened_when_the_question_is_answered_so(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, opened = open_window(a_journey()), list[str]()
    asked = answer(monkeypatch, "Open")

    assert ask_to_open(window, LONG, opened.append)

    assert opened == [LONG]
    assert "example.org" in asked[0].text()
    assert LONG in asked[0].informativeText().translate(dict.fromkeys(map(ord, HIDDEN)))


def test_nothing_is_opened_when_the_question_is_cancelled(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, opened = open_window(a_journey()), list[str]()
    answer(monkeypatch, "Cancel")

    assert not ask_to_open(window, LONG, opened.append)
    assert opened == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:1", "https://a@b.example/", ""])
def test_another_address_is_not_even_asked_about(open_window: OpenWindow, address: str) -> None:
    opened: list[str] = []

    assert not ask_to_open(open_window(a_journey()), address, opened.append)
    assert opened == []


def test_cancelling_is_what_enter_does(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, "Cancel")

    ask_to_open(open_window(a_journey()), LONG, list[str]().append)

    default = asked[0].defaultButton()
    assert isinstance(default, QAbstractButton)
    assert default.text() == "Cancel"


def test_a_long_host_is_cut_at_its_beginning_because_its_end_says_whose_it_is() -> None:
    cut = end_of_host("https://" + "bank.example." * 10 + "evil.example/")

    assert cut.strip(HIDDEN).endswith("example.evil.example")
    assert len(cut) < 70


def test_an_address_is_spelt_out_with_places_to_break_a_line() -> None:
    assert max(map(len, spelt_out(LONG).split("\u200b"))) <= 50


def test_the_menu_of_a_card_offers_its_addresses(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(a_journey(a_card("c1", text="See https://example.org/a")))
    shown: list[str] = []

    class Shown(QMenu):
        def exec(self, *_: object) -> None:  # type: ignore[override]
            shown.extend(one.text() for one in self.actions())

    monkeypatch.setattr(attaching, "QMenu", Shown)
    window.selection.choose(("c1",))

    window.view.menu_wanted.emit(QPoint(0, 0))

    assert [words for words in shown if "example" in words] == ["Open “\u2066example.org\u2069”…"]


def test_the_details_of_a_record_offer_its_addresses(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(a_journey(a_card("c1", note="https://example.org/a"), a_card("c2")))
    asked = answer(monkeypatch, "Cancel")
    window.side.open("details")

    def offered() -> list[QToolButton]:
        return [one for one in window.side.findChildren(QToolButton) if "example" in one.text() and one.isVisible()]

    window.selection.choose(("c1",))
    qtbot.waitUntil(lambda: len(offered()) == 1)
    offered()[0].click()
    assert "example.org" in asked[0].text()
    window.selection.choose(("c2",))
    qtbot.waitUntil(lambda: offered() == [])
