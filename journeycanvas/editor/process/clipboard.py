"""Let what was copied not outlive Python.

Platforms without a clipboard of their own, such as the one of tests, leave what was copied to Qt, which takes it away
when the process ends. What was made in Python needs Python for that, and Python is gone by then: one end in five of
a window in which something had been copied was a segmentation fault.
"""

import atexit

from PySide6.QtGui import QGuiApplication

KEPT_BY_QT = frozenset(("offscreen", "minimal", "vnc", "linuxfb", "eglfs"))


def end_before_python() -> None:
    """See to it, once for all, that the clipboard holds nothing of Python's when that ends."""
    atexit.unregister(_leave_words)
    atexit.register(_leave_words)


def _leave_words() -> None:
    """Put the words on the clipboard in the place of all that was copied with them: those Qt makes itself."""
    if QGuiApplication.instance() is not None and QGuiApplication.platformName() in KEPT_BY_QT:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(clipboard.text())
