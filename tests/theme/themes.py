"""The themes that are shipped, for the tests of this folder."""

from journeycanvas.places import resources_folder
from journeycanvas.theme import Theme, read_theme

FOLDER = resources_folder() / "themes"

NAMES = ("paper", "ink", "contrast", "dark")
COLOURED = ("paper", "contrast", "dark")
"""Themes that tell things apart by colour; ink does so by place, shape and dash alone."""

HUES = ("yellow", "blue", "red", "green", "purple", "orange", "teal", "grey")


def a_theme(name: str = "paper") -> Theme:
    return read_theme(name, FOLDER)
