"""G11: hostile maps opened, shown and exported under strace: no other program, no socket, no other file."""

import os
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.torture.children import program, python
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.hostile import naughty_map
from tests.torture.payloads import payloads
from tests.torture.promise import Control, Promise, Row, Scale, not_measured, some
from tests.torture.reach import reached
from tests.torture.tracing import traced, why_not
from tests.torture.windows import home_folders

TARGET = "0 connect, 0 execve, 0 opens outside program, fonts, target and data"
CARELESS = """
import socket, subprocess, sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(sys.argv)
label = QLabel(sys.argv[1])
label.show()
application.processEvents()
subprocess.run(["true"])
socket.socket(socket.AF_UNIX).connect_ex("/nowhere")
"""


AS_INSTALLED = {"PYTHONDONTWRITEBYTECODE": "1"}
"""Python compiles a changed source when it is first imported; an installed program was compiled when it came."""


class Deed(NamedTuple):
    """A payload by name, and what is done with the map that says it everywhere."""

    payload: str
    deed: str


def run(scale: Scale, folder: Path) -> Row:
    if why := why_not():
        return not_measured(TARGET, f"Skipped: {why}.")
    bait = folder / "outside" / "bait-for-texts.png"
    bait.parent.mkdir()
    bait.write_bytes(b"nothing may look in here")
    names = list(payloads(bait))[:: scale.of(13, 5, 1)]
    deeds = [Deed(name, deed) for name in names for deed in ("info", "pdf", "png", "svg", "rewrite", "window")]
    outcomes = in_a_crowd(partial(_do, folder=folder, bait=bait), deeds, longest_s=240)
    wrong = [
        f"{deed.payload} in {deed.deed}: {case}"
        for deed, outcome in zip(deeds, outcomes, strict=True)
        for case in ([str(outcome.value)] if isinstance(outcome.value, Death) else outcome.value)
    ]
    control = _careless(folder, bait)
    return Row(
        f"{len(deeds)} times {len(names)} maps in {len(deeds) // len(names)} ways: {len(wrong)} reaches",
        TARGET,
        not wrong,
        some(wrong),
        (Control("a program that shows rich text and calls others", len(control) > 2, f"{len(control)} reaches"),),
    )


PROMISE = Promise("G11", "reaching", "hostile maps opened, shown, exported", run)


def _do(deed: Deed, folder: Path, bait: Path) -> list[str]:
    home = folder / f"{deed.payload}-{deed.deed}"
    home.mkdir()
    path = home / "map.journey"
    path.write_bytes(naughty_map(payloads(bait)[deed.payload]))
    match deed.deed:
        case "info":
            command = program("info", path)
        case "rewrite":
            command = program("rewrite", path, home / "again.journey")
        case "window":
            command = python("-m", "tests.torture.windows", path, home)
        case format:
            command = program("export", path, home / f"out.{format}")
    environment = {**home_folders(home), **AS_INSTALLED, "TMPDIR": str(home)}
    done, calls = traced(command, folder / f"{os.getpid()}.log", environment=environment)
    wrong = reached(calls, [home], bait)
    if done.code not in (0, 1):
        wrong.append(f"leaves with {done.code} {done.err[-200:]}")
    return wrong


def _careless(folder: Path, bait: Path) -> list[str]:
    home = folder / "careless"
    home.mkdir()
    command = python("-c", CARELESS, f'<img src="{bait}">')
    _, calls = traced(command, folder / "careless.log", environment={**home_folders(home), **AS_INSTALLED})
    return reached(calls, [home], bait)
