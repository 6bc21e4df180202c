"""Names of colours and styles to values: what a theme is, and how one is read."""

from journeycanvas.theme.hues import Hue
from journeycanvas.theme.palette import Theme
from journeycanvas.theme.reading import BrokenTheme, UnknownTheme, read_theme, theme_names

__all__ = ["BrokenTheme", "Hue", "Theme", "UnknownTheme", "read_theme", "theme_names"]
