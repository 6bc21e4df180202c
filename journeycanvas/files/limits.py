"""How much of everything a file may hold. Lengths of texts are with the fields, in model/values.py."""

FORMAT = "journeycanvas"
VERSION = 1
SUFFIXES = (".journey", ".json")

MAX_FILE_BYTES = 256 * 1024 * 1024
MAX_RECORDS = 200_000  # about 2 KB of memory each
MAX_DEPTH = 64  # of unknown keys; what is known nests three deep
MAX_PICTURE_PIXELS = 40_000_000
