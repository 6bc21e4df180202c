"""Files in the states in which saving meets them."""

from journeycanvas.files import dump
from tests.builders import a_card, a_journey

OLD = b"old content"
THEIRS = b"their content"
JOURNEY = a_journey(a_card(text="سلام" * 200), title="نقشه", language="fa")
NEW = dump(JOURNEY)
