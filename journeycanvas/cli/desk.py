"""What a command works with: where it says things and in which language, chance, and the day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING, TextIO

from journeycanvas.i18n import Catalogue
from journeycanvas.messages import partial_sentence, repair_sentence, shown_name

if TYPE_CHECKING:
    from journeycanvas.files import Opened

DONE = 0
LOOK_AT_IT = 1
COULD_NOT = 2
INTERRUPTED = 130
READER_WENT_AWAY = 141  # as a shell counts a program that writes into a closed pipe

FINDINGS_SAID = 20  # lines; a file that lost all its lanes would scroll everything else away


@dataclass(frozen=True)
class Desk:
    """Results go to `out`, everything said about the work to `err`, in the words of the person's language."""

    out: TextIO
    err: TextIO
    words: Catalogue
    random: Random
    today: date

    def say(self, line: str) -> None:
        """Say one line about the work."""
        print(line, file=self.err)

    def say_findings(self, name: str, opened: "Opened") -> int:
        """Say what opening found, such as parts that were set aside, and return the exit code that this means."""
        lines = [f"{shown_name(name)}: {repair_sentence(repair, self.words)}" for repair in opened.repairs]
        if opened.read_only:
            note = self.words.say("a newer release made it; what this one does not know is left out.")
            lines.insert(0, f"{shown_name(name)}: {note}")
        if opened.is_partial:
            from journeycanvas.wording.set_aside import set_aside_sentence

            self.say(partial_sentence(name, len(opened.set_aside), self.words))
            lines = [set_aside_sentence(one, name, self.words) for one in opened.set_aside] + lines
        self.say_some(lines)
        return LOOK_AT_IT if lines else DONE

    def say_some(self, lines: Sequence[str]) -> None:
        """Say the first of many lines about the work, and how many more there are."""
        for line in lines[:FINDINGS_SAID]:
            self.say(line)
        more = len(lines) - FINDINGS_SAID
        if more > 0:
            self.say(self.words.say_many("… and {n} more.", "… and {n} more.", more))


def spoken_language(environment: Mapping[str, str]) -> str:
    """Return the language (BCP 47) that the environment asks for, by the variables that gettext reads."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(variable, "").split(":")[0].split(".")[0].split("@")[0]
        if locale:
            return "en" if locale in ("C", "POSIX") else locale.replace("_", "-")
    return "en"
