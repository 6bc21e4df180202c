"""Say what went wrong, and what was mended, in sentences: what happened, to what, what is safe, what to do next.

Most is imported when it is asked for: a map is shown long before anything went wrong.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.messages.faults import REASONS, fault_words, place_words
    from journeycanvas.messages.plain import LONGEST_LINE, cut, shown, shown_name
    from journeycanvas.messages.refusals import error_sentence, mistake_sentence, reason_of
    from journeycanvas.messages.repairs import REPAIRS, partial_sentence, repair_sentence
    from journeycanvas.messages.standing import RECEIVED, locked_sentence, received_sentence, taken_over_sentence

__all__ = [
    "LONGEST_LINE",
    "REASONS",
    "RECEIVED",
    "REPAIRS",
    "cut",
    "error_sentence",
    "fault_words",
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

_HELD_IN = MappingProxyType(
    {
        "LONGEST_LINE": "plain",
        "REASONS": "faults",
        "RECEIVED": "standing",
        "REPAIRS": "repairs",
        "cut": "plain",
        "error_sentence": "refusals",
        "fault_words": "faults",
        "locked_sentence": "standing",
        "mistake_sentence": "refusals",
        "partial_sentence": "repairs",
        "place_words": "faults",
        "reason_of": "refusals",
        "received_sentence": "standing",
        "repair_sentence": "repairs",
        "shown": "plain",
        "shown_name": "plain",
        "taken_over_sentence": "standing",
    }
)


def __getattr__(name: str) -> object:
    if name not in _HELD_IN:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HELD_IN[name]}"), name)
