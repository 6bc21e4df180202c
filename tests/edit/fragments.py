"""Copy parts of a map and paste them."""

from typing import Any

from journeycanvas.edit.clipboard import Fragment, copy_records, paste_records, read_fragment, write_fragment
from journeycanvas.files.mending import mend
from journeycanvas.model import Journey
from tests.edit.builders import after, new_ids


def carried(journey: Journey, *ids: str) -> Fragment:
    """Return what arrives when records are copied here and pasted in another program."""
    return read_fragment(write_fragment(copy_records(journey, ids).fragment), lambda id, picture: True)


def pasted(journey: Journey, fragment: Fragment, *place: Any) -> Journey:
    changed = after(journey, lambda it: paste_records(it, new_ids(), fragment, *place))
    assert mend(changed)[1] == ()
    return changed
