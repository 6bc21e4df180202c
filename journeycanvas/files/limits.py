"""How much of everything a file may hold, in one table. What one field may hold is with the fields (model/values.py).

Files come by mail: each limit stands for what a file made to do harm would cost, well above what maps hold. Beyond
one, either the file is refused in one sentence, or what is too much is set aside and the rest opens (files/salvage.py).

| limit                                              | beyond it                                              |
| -------------------------------------------------- | ------------------------------------------------------ |
| MAX_FILE_BYTES, MAX_VALUES, MAX_RECORDS            | refused before anything is made of it                  |
| MAX_TOTAL_TEXT, MAX_UNKNOWN_TEXT                   | refused                                                |
| MAX_DEPTH, MAX_KEYS                                | the key that goes beyond is set aside                  |
| MAX_TEXT, MAX_TITLE (model/values.py)              | shown cut, the whole set aside; no unbroken run is     |
|                                                    | longer than its field, so these bound the runs too     |
| MAX_PICTURES, MAX_PICTURE_BYTES, MAX_ALL_PIXELS    | the picture is set aside                               |
| MAX_PICTURE_PIXELS                                 | the picture stays in the file, its place stays empty   |
| MAX_BREAKS                                         | the rest of the text is set aside as one               |
"""

FORMAT = "journeycanvas"
VERSION = 1
SUFFIXES = (".journey", ".json")

MAX_FILE_BYTES = 256 * 1024 * 1024
MAX_VALUES = 4_000_000  # counted by their commas and brackets before anything is read; a card has about eight
MAX_RECORDS = 200_000  # about 2 KB of memory each
MAX_DEPTH = 64  # of unknown keys; what is known nests three deep
MAX_KEYS = 200  # unknown ones of a record
MAX_TOTAL_TEXT = 20_000_000  # characters of all texts together; a map of 10,000 cards has about half a million
MAX_UNKNOWN_TEXT = 16_000_000  # characters of JSON that this program does not know and keeps

MAX_PICTURES = 2_000
MAX_PICTURE_BYTES = 32 * 1024 * 1024  # of a picture's file
MAX_PICTURE_PIXELS = 40_000_000
MAX_ALL_PIXELS = 2_000_000_000  # of all pictures together, if each were decoded once

MAX_BREAKS = 1_000  # places at which broken text is left and found again
