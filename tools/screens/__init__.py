"""Draw every window, panel, dialog and state of the editor, to be looked at: `python -m tools.screens [SCENE…]`.

Each language, look and size is drawn by a process of its own into out/screens, without a screen; contact sheets of the
same scene side by side lie beside the single pictures.
"""
