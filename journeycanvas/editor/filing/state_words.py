"""Say whether a map is saved, and whether what is done on it is kept."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.i18n import Catalogue


def saved_words(window: "MapWindow") -> str:
    """Return whether a map is saved. It is when a power cut can no longer undo it, and not a moment before."""
    if not window.has_map:
        return ""
    say, document = window.say, window.document
    if not document.can_be_edited:
        return say("Read-only")
    if document.is_saving:
        return say("Saving…")
    if document.is_changed:
        return say("Changes not saved")
    if document.path is None:
        return say("Not saved yet")
    if document.saved_at is None:
        return say("Saved")
    return say("Saved · {time}", time=window.program.numerals.digits(f"{document.saved_at:%H:%M}"))


def autosave_words(trouble: Exception | None, words: "Catalogue") -> str:
    """Return why autosave does not work just now; empty while it does."""
    if trouble is None:
        return ""
    from journeycanvas.messages import reason_of  # a map is shown long before anything went wrong

    return words.say("Autosave does not work: {reason}", reason=reason_of(trouble, words))
