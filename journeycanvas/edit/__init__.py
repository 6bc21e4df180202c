"""How a map changes: pure functions from a Journey to a Change, the history of them, and the clipboard."""
