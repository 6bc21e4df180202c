"""Write a map to a file in a process of its own, so that the window never waits: the side that does the work.

It is started as `python -m journeycanvas.editor.dialogs.press`, reads one line of JSON (an errand) and the bytes of the
map, and answers with lines of JSON: how many pages are done, and at last what came of it. When its input ends before
it is done, it stops and leaves no half file behind: the window cancelled, or is gone.
"""

import json
import os
import sys
from _thread import interrupt_main
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any, BinaryIO

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.errors import JourneyError
from journeycanvas.files import load
from journeycanvas.i18n import Catalogue, Saying, catalogue, languages
from journeycanvas.layout.tiling import CannotTile
from journeycanvas.messages import mistake_sentence
from journeycanvas.places import resources_folder
from journeycanvas.render.drawing import Instruments, NoSuchTheme
from journeycanvas.render.exporting import export
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.png import QtIsMissing, TooManyPixels
from journeycanvas.render.proof import CannotProve, Proof
from journeycanvas.render.proof.sentences import amiss, found_sentence, no_proof_sentence
from journeycanvas.render.refusing import refusal_sentence
from journeycanvas.text import Numerals
from journeycanvas.wording.refused import file_sentence

MOST_SAID = 3  # sentences about what is amiss in a file


def run(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Do one errand."""
    errand: dict[str, Any] = json.loads(incoming.readline())
    content = incoming.read(errand["size"])
    given_up = Event()
    Thread(target=_watch, args=(incoming.fileno(), given_up), daemon=True).start()

    def answer(line: Mapping[str, Any]) -> None:
        outgoing.write(json.dumps(line).encode() + b"\n")
        outgoing.flush()

    def hear(done: int, of: int) -> None:
        answer({"done": done, "of": of})
        if given_up.is_set():
            raise KeyboardInterrupt

    answer(_answer(errand, content, hear))


def _watch(incoming: int, given_up: Event) -> None:
    """Stop the work when the window closes its end. Read past Python's buffers, whose lock would be kept at exit.

    An interruption that falls into a callback of a library is dropped by Python, so it is remembered as well.
    """
    while os.read(incoming, 1024):
        pass
    given_up.set()
    interrupt_main()


def _answer(errand: dict[str, Any], content: bytes, told: Callable[[int, int], None]) -> Mapping[str, Any]:
    target, heard = Path(errand["target"]), [0]
    holds_many, before = FORMATS[errand["choices"]["format"]].holds_many, _state(target)

    def hear(done: int, of: int) -> None:
        heard[0] = done
        told(done, of)

    try:
        choices = Choices(**errand["choices"])
        instruments = Instruments.at(resources_folder())
        journey = load(content, target.name).journey
        version = errand["version"]
        told(0, 1)
        exported = export(journey, target, choices.wish(), instruments, version, hear, is_proved=choices.is_checked)
    except KeyboardInterrupt:  # perhaps when the file was written, and only being checked
        return {"error": {}, "files": int(_state(target) != before) if holds_many else heard[0]}
    except CannotProve as error:
        unproved = partial(no_proof_sentence, CannotProve(error.reason, target.name))
        return {"first": str(target), "files": 1, "checked": _in_all_languages(unproved)}
    except (CannotTile, NoSuchTheme, TooManyPixels, QtIsMissing) as error:
        return {"error": _in_all_languages(partial(refusal_sentence, error, target.name))}
    except JourneyError as error:
        return {"error": _in_all_languages(partial(file_sentence, error))}
    except Exception as error:
        return {"error": _in_all_languages(partial(mistake_sentence, error))}
    checked = _in_all_languages(partial(_checked, exported.proof)) if exported.proof is not None else {}
    return {"first": str(exported.files[0]), "files": len(exported.files), "checked": checked}


def _in_all_languages(says: Saying) -> Mapping[str, str]:
    """Return something in each language of the window, which may speak another one by the time that it is shown."""
    return {language: says(catalogue(language, sets_apart=True)) for language in languages()}


def _state(file: Path) -> tuple[int, int] | None:
    """Return what is another once a file was written; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def _checked(proof: Proof, words: Catalogue) -> str:
    """Return what the check of a file found, a few sentences at most."""
    numerals = Numerals(words.language)
    lines = list(amiss(proof, words, numerals))
    said = [found_sentence(proof, words, numerals), *lines[:MOST_SAID]]
    more = len(lines) - MOST_SAID
    if more > 0:
        said.append(words.say_many("… and {n} more.", "… and {n} more.", more, n=numerals.number(more)))
    return " ".join(said)


if __name__ == "__main__":
    run(sys.stdin.buffer, sys.stdout.buffer)
