"""What tests of text share: one typesetter with the bundled fonts."""

import pytest

from journeycanvas.places import resources_folder
from journeycanvas.text import Typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(resources_folder() / "fonts")
