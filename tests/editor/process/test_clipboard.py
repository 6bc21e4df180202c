"""A program in which something was copied ends in peace."""

import os
import subprocess
import sys

COPYING = """
import sys
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from journeycanvas.editor.process.clipboard import end_before_python
application, copied = QApplication([]), QMimeData()
copied.setData("application/x-cards", b"1")
application.clipboard().setMimeData(copied)
end_before_python()
sys.exit(0)
"""


def test_what_was_copied_does_not_outlive_python() -> None:
    """Without it, this ends with a segmentation fault in Qt for Python 6.11."""
    ended = subprocess.run(
        [sys.executable, "-c", COPYING], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False
    )

    assert ended.returncode == 0
