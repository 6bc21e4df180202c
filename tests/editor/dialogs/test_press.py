"""What the process does that writes a file for a window."""

import json
import os
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest

from journeycanvas.editor.dialogs import press
from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.files import Opened, dump, load
from tests.builders import a_card, a_journey


@pytest.mark.parametrize("format", ["pdf", "png", "svg"])
def test_a_window_that_gave_up_gets_no_file_though_nothing_interrupts_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    """Python drops an interruption that falls into a callback of the collector or of a library."""
    dropped = Event()

    def read(content: bytes, name: str) -> Opened:
        assert dropped.wait(60)
        return load(content, name)

    monkeypatch.setattr(press, "interrupt_main", dropped.set)
    monkeypatch.setattr(press, "load", read)
    content = dump(a_journey(a_card(text="A word")))
    errand = {
        "target": str(tmp_path / f"plan.{format}"),
        "version": "",
        "choices": Choices(format=format).kept(),
        "size": len(content),
    }
    ours, theirs = os.pipe()
    os.write(theirs, json.dumps(errand).encode() + b"\n" + content)
    os.close(theirs)
    said = BytesIO()

    with os.fdopen(ours, "rb") as incoming:
        press.run(incoming, said)

    assert json.loads(said.getvalue().splitlines()[-1]) == {"error": {}, "files": 0}
    assert not list(tmp_path.iterdir())
