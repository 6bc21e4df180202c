"""What is under way between a press and a release of the mouse: one module a kind of drag."""
