"""Copy and paste: text and tables for everybody, whole records for maps.

What comes from a clipboard may be anybody's: it is checked like a file, with limits of its own.
"""

from journeycanvas.edit.clipboard.copying import Copied, copy_records
from journeycanvas.edit.clipboard.fragment import FRAGMENT_TYPE, Fragment, read_fragment, write_fragment
from journeycanvas.edit.clipboard.pasting import is_table, paste_lines, paste_table, paste_text
from journeycanvas.edit.clipboard.transplanting import paste_records

__all__ = [
    "FRAGMENT_TYPE",
    "Copied",
    "Fragment",
    "copy_records",
    "is_table",
    "paste_lines",
    "paste_records",
    "paste_table",
    "paste_text",
    "read_fragment",
    "write_fragment",
]
