"""What tests of the canvas share."""

from tests.editor.tools.conftest import desk

__all__ = ["desk"]
