"""The map of a window and its file: open it, ask about it, wait for its disk, save it, close."""
