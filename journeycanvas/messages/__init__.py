"""Say what went wrong, and what was mended, in sentences: what happened, to what, what is safe, what to do next.

Most is imported when it is asked for: a map is shown long before anything went wrong.
"""

from typing import TYPE_CHECKING

from journeycanvas.on_demand import given_out

if TYPE_CHECKING:
    from journeycanvas.messages.faults import REASONS, fault_words, place_words
    from journeycanvas.messages.plain import LONGEST_LINE, broken_off, cut, joined, shown, shown_name
    from journeycanvas.messages.refusals import error_sentence, mistake_sentence, reason_of
    from journeycanvas.messages.repairs import REPAIRS, partial_sentence, repair_sentence
    from journeycanvas.messages.standing import RECEIVED, locked_sentence, received_sentence, taken_over_sentence

__all__ = [
    "LONGEST_LINE",
    "REASONS",
    "RECEIVED",
    "REPAIRS",
    "broken_off",
    "cut",
    "error_sentence",
    "fault_words",
    "joined",
    "locked_sentence",
    "mistake_sentence",
    "partial_sentence",
    "place_words",
    "reason_of",
    "received_sentence",
    "repair_sentence",
    "shown",
    "shown_name",
    "taken_over_sentence",
]

__getattr__ = given_out(
    __name__,
    {
        "faults": ("REASONS", "fault_words", "place_words"),
        "plain": ("LONGEST_LINE", "broken_off", "cut", "joined", "shown", "shown_name"),
        "refusals": ("error_sentence", "mistake_sentence", "reason_of"),
        "repairs": ("REPAIRS", "partial_sentence", "repair_sentence"),
        "standing": ("RECEIVED", "locked_sentence", "received_sentence", "taken_over_sentence"),
    },
)
