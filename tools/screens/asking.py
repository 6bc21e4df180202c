"""The questions, the dialogs for files, and the sentences of a program that cannot open a window."""

from journeycanvas.editor.filing import asking
from journeycanvas.editor.filing.opening import ask_for_files
from journeycanvas.editor.process.preflight import why_no_window, why_qt_does_not_load
from tools.screens.stand import Stand


def questions(stand: Stand) -> None:
    """Each question that is asked."""
    window, file = stand.window(), stand.text.file
    stand.while_open("ask-changes", lambda: asking.ask_about_changes(window))
    stand.while_open("ask-replacing", lambda: asking.ask_about_replacing(window, file))
    stand.while_open("ask-conflict", lambda: asking.ask_about_conflict(window, file))
    stand.while_open("ask-removing", lambda: asking.ask_about_removing(window, stand.text.long))
    stand.while_open("ask-broken", lambda: asking.ask_about_broken(window, file))
    address = "https://research.example.org/interviews/2026/03?from=map&speaker=4#minute-12"
    stand.while_open("ask-opening", lambda: asking.ask_about_opening(window, "research.example.org", address))
    language = stand.variant.language
    sentences = (
        why_no_window(language, {"QT_QPA_PLATFORM": "wayland"}),
        why_no_window(language, {"QT_QPA_PLATFORM": "xcb"}),
        why_no_window(language, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":77"}),
        why_qt_does_not_load(language, ImportError("libQt6Core.so.6: cannot open shared object file")),
    )
    (stand.pictures / "ask-no-window.txt").write_text("\n".join(sentences) + "\n")


def files(stand: Stand) -> None:
    """The dialogs for files as Qt draws them where the system has none."""
    window = stand.window()
    stand.while_open("ask-file-open", lambda: ask_for_files(window))
    stand.while_open("ask-file-save", window.save_as)
