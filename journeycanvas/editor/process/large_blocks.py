"""Let large blocks of memory go back to the system as soon as nobody needs them."""

import sys
from contextlib import suppress

LARGE = 1 << 20  # bytes
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of GNU's malloc.h


def give_back_large_blocks() -> None:
    """Have each block of a megabyte, or more, in pages of its own, which are given back with it.

    So GNU's C library begins, but each such block that becomes free makes it keep larger ones from then on: of a map of
    10,000 cards that a thread has read and compressed, 4 MB stayed with the thread for good.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(AttributeError, OSError):  # another C library
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE)
