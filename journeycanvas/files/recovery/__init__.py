"""What would be lost if the program died: kept while a map is edited, found again at the next start.

An open map has a folder of its own among the person's data, never beside the map and never among temporary files:

    head.kept            whose it is: the process, the map's file when it was opened, how often it was left behind
    map-NNNNNN.kept      the map at a turn (two of them), with a checksum; its pictures lie beside it
    steps-NNNNNN.list    the turns since then, a line each with its length and CRC-32
    history-NNNNNN.list  the undo history as it was at that map, where the lists before it are gone
    under-way-0, -1.kept what is being typed or dragged: one of the two is always whole
    picture-HASH.kept    each picture once

A turn is anything that moves the history: a step, undo, redo, a jump, a save.
"""

from journeycanvas.files.recovery.journal import Journal
from journeycanvas.files.recovery.leftovers import drop, lay_aside, recoverable, tidy
from journeycanvas.files.recovery.reading import read_kept
from journeycanvas.files.recovery.work import Kept, KeptFile, KeptStep, Recovered, Work

__all__ = [
    "Journal",
    "Kept",
    "KeptFile",
    "KeptStep",
    "Recovered",
    "Work",
    "drop",
    "lay_aside",
    "read_kept",
    "recoverable",
    "tidy",
]
