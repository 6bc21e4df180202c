"""Run a module of the bench with what the program does before it imports its window.

    python -m tests.bench.as_started tests.bench.editor_frames MAP.journey

Qt's own import would keep the source of every module, 12 MB of them, and look through it.
"""

import runpy
import sys

if __name__ == "__main__":
    import PySide6.QtCore  # noqa: F401

    from journeycanvas.editor.process import app

    app._import_plainly()
    app._look_for_no_plugins()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__")
