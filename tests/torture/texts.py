"""G15: texts that are hard to lay out: no class of them holds up the first layout, and a long field can be typed in."""

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tests.torture.crowd import Death, in_a_crowd
from tests.torture.hostile import naughty_map
from tests.torture.promise import Control, Promise, Row, Scale, some

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

TARGET = "first layout ≤ 1 s, the whole load ≤ 5 s; 20,000 letters from right to left at ≤ 50 ms a key"
LAYOUT_S, LOAD_S, KEY_MS = 1.0, 5.0, 50.0
LONG, TITLE = 20_000, 500
FAMILY = "👨‍👩‍👧‍👦"


class Text(NamedTuple):
    """A class of hard texts by name, and one of it that is as long as a field may be."""

    name: str
    text: str


class Key(NamedTuple):
    """A key that was typed into a text of so many letters, and how long it took."""

    length: int
    ms: float


class Took(NamedTuple):
    """Seconds of processor time for opening and for the first layout."""

    open_s: float
    layout_s: float


def run(scale: Scale, folder: Path) -> Row:
    texts = [Text(*pair) for pair in _classes().items()][:: scale.of(5, 2, 1)]
    outcomes = in_a_crowd(partial(_lay_out, folder=folder), texts, longest_s=120)
    wrong, slowest, load = [], 0.0, 0.0
    for text, outcome in zip(texts, outcomes, strict=True):
        if isinstance(outcome.value, Death):
            wrong.append(f"{text.name} {outcome.value}")
        else:
            took = outcome.value
            slowest, load = max(slowest, took.layout_s), max(load, took.open_s + took.layout_s)
            if took.layout_s > LAYOUT_S or took.open_s + took.layout_s > LOAD_S:
                wrong.append(f"{text.name}: {took.layout_s:.1f} s")
    keys = scale.of(0, 10, 60)
    typed = in_a_crowd(partial(_type, folder=folder), [keys], longest_s=600)[0].value if keys else []
    if isinstance(typed, Death):
        wrong.append(f"typing {typed}")
        typed = []
    slow = [key for key in typed if key.ms > KEY_MS]
    all_ms = [key.ms for key in typed] or [0.0]
    typing = f"; {len(typed)} keys: median {median(all_ms):.0f} ms, at most {max(all_ms):.0f} ms" if typed else ""
    if slow:
        shortest = min(key.length for key in slow)
        wrong.append(f"{len(slow)} keys take longer than {KEY_MS:.0f} ms, in texts of {shortest:,} letters and more")
    return Row(
        f"{len(texts)} classes: slowest layout {slowest:.2f} s, load {load:.2f} s{typing} (processor time)",
        TARGET,
        not wrong,
        some(wrong),
        (_qt_alone(),) if scale is Scale.LONG else (),
    )


PROMISE = Promise("G15", "texts", "layout of hard texts, typing in a long field", run)


def _classes() -> Mapping[str, str]:
    words = "مشتری پیش از تماس با شعبه دو پیشنهاد را کنار هم می‌گذارد "
    return {
        "Persian words": words * (LONG // len(words)),
        "Arabic letters without a space": "سلام" * (LONG // 4),
        "Latin letters without a space": "x" * LONG,
        "Hebrew with marks": "שָׁלוֹם עֲלֵיכֶם " * (LONG // 17),
        "families of emoji": FAMILY * (LONG // len(FAMILY)),
        "combining marks": "a" + "\u0301" * (LONG - 1),
        "nested isolates": "\u2067" * (LONG // 2) + "x" + "\u2069" * (LONG // 2 - 1),
        "nested embeddings": "\u202b" * (LONG // 2) + "א" + "\u202c" * (LONG // 2 - 1),
        "directions in turn": "aא1" * (LONG // 3),
        "Thai": "ภาษาไทยง่ายนิดเดียว" * (LONG // 19),
        "Chinese": "客户旅程地图" * (LONG // 6),
        "zero-width joiners": "\u200d" * LONG,
        "zero-width spaces": "x\u200b" * (LONG // 2),
        "line ends": "\n" * LONG,
        "lines of one letter": "ب\n" * (LONG // 2),
        "tatweel": "ـ" * LONG,
        "kinds of spaces": "\u00a0\u2003\u3000\t" * (LONG // 4),
        "characters no font has": "\U000e0041\ufdd0\U0010fffd" * (LONG // 3),
        "flags": "🇮🇷🇮🇱🇸🇦" * (LONG // 6),
        "long ligatures": "ﷺ﷽" * (LONG // 2),
        "soft hyphens": "com\u00adpli\u00adca\u00adted" * (LONG // 14),
        "regional mix": "۱۲٬۳۴۵ (abc) «متن» – [x/y] " * (LONG // 27),
    }


def _lay_out(text: Text, folder: Path) -> Took:
    from journeycanvas.files import open_map
    from journeycanvas.places import resources_folder
    from journeycanvas.render.drawing import Instruments, draw
    from journeycanvas.render.wishes import Wish

    instruments = Instruments.at(resources_folder())
    path = folder / f"{abs(hash(text.name))}.journey"
    card = {"id": "c0", "kind": "note", "lane": "l0", "stage": "s0", "text": text.text, "note": text.text}
    path.write_bytes(naughty_map(text.text[:TITLE], cards=[card], links=[], comments=[]))
    began = time.process_time()
    journey = open_map(path).journey
    opened = time.process_time()
    draw(journey, Wish("pdf"), instruments)
    return Took(opened - began, time.process_time() - opened)


def _type(keys: int, folder: Path) -> list[Key]:
    """Type at the end and inside of fields of all lengths; return how long each text was and the ms of each key."""
    from tests.torture.windows import run_window

    home = folder / "typing"
    home.mkdir()
    path = home / "map.journey"
    taken: list[Key] = []
    words = _classes()["Persian words"]
    lengths = (0, 1_000, 5_000, 10_000, LONG - 10 * keys)
    cards = [
        {"id": f"c{n}", "kind": "note", "lane": "l0", "stage": "s0", "text": words[:length]}
        for n, length in enumerate(lengths)
    ]
    path.write_bytes(naughty_map("نقشه", cards=cards, links=[], comments=[]))

    def play(window: "MapWindow") -> None:
        for card, length in zip(cards, lengths, strict=True):
            taken.extend(Key(length, ms) for ms in _keys_in(window, str(card["id"]), keys))
        window.document.session.mark_saved()
        window.close()

    run_window(path, home, play)
    return taken


def _keys_in(window: "MapWindow", card: str, keys: int) -> list[float]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    def press(key: Qt.Key, text: str = "") -> float:
        began = time.process_time()
        QApplication.sendEvent(window.view, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
        QApplication.processEvents()  # what the key made to be painted counts, too
        return (time.process_time() - began) * 1000

    window.selection.choose([card])
    press(Qt.Key.Key_F2)
    taken = [press(Qt.Key.Key_unknown, letter) for letter in "سلام بر شما " * (keys // 12 + 1)][:keys]
    for _ in range(3):
        press(Qt.Key.Key_Up)
    taken += [press(Qt.Key.Key_unknown, letter) for letter in "و اینجا " * (keys // 8 + 1)][:keys]
    press(Qt.Key.Key_Escape)
    return taken


def _qt_alone() -> Control:
    """Return how Qt's own layout does with a text without spaces that nobody cuts."""
    from PySide6.QtGui import QGuiApplication, QTextLayout, QTextOption

    application = QGuiApplication(["texts", "-platform", "offscreen"])
    layout, wrapped = QTextLayout("س" * 100_000), QTextOption()
    wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrapped)
    began = time.process_time()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(200)
    layout.endLayout()
    taken = time.process_time() - began
    application.quit()
    return Control("Qt's layout of 100,000 letters, not cut", taken > LAYOUT_S, f"{taken:.1f} s")
