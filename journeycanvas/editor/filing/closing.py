"""Close a window: nothing is lost with it, and no disk that hangs keeps it open against the person's will."""

from typing import TYPE_CHECKING

from journeycanvas.editor.filing.asking import ask_about_changes
from journeycanvas.i18n import Saying, saying
from journeycanvas.messages import shown

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way


def may_close(window: "MapWindow") -> bool:
    """Tell whether the window may close now; ask about changes, and let it close later when they are being saved."""
    if not window.has_map or window.is_leaving:
        return True
    document, saver = window.document, window.keeping.saver
    document.session.commit()
    if saver.is_saving:
        return _close_later(window)
    if not document.is_changed:
        return True
    match ask_about_changes(window):
        case "save":
            return _close_later(window)
        case "discard":
            return True
        case _:
            return False


def _close_later(window: "MapWindow") -> bool:
    """Save, and close the window when that is done; tell whether it was done at once."""
    outcomes: list[bool] = []
    says = saying(
        "“{title}” is being saved. The window closes after that.", title=lambda _: shown(window.map_title(), 80)
    )

    def go_on(is_saved: bool) -> None:
        outcomes.append(is_saved)
        window.notices.take_back(says)
        if is_saved and is_waiting and window.closes_when_saved:
            window.leave()
        window.closes_when_saved = False

    is_waiting = False
    window.closes_when_saved = True
    window.save(go_on)
    if outcomes:
        return outcomes[0]
    is_waiting = True
    stay: Way = (saying("Keep it open"), lambda: _stay(window, says))
    leave: Way = (saying("Close without waiting"), lambda: _leave_behind(window))
    window.notices.say(says, stay, leave)
    return False


def _stay(window: "MapWindow", says: Saying) -> None:
    window.closes_when_saved = False
    window.notices.take_back(says)


def _leave_behind(window: "MapWindow") -> None:
    """Close although the map is not in its file; the next start offers what was done on it."""
    window.leave(left_behind=True)
