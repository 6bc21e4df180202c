"""What a thread needed for a moment does not stay with it."""

import subprocess
import sys
from mmap import PAGESIZE

import pytest

from journeycanvas.editor.process.large_blocks import LARGE

HOLDING = """
import sys
from pathlib import Path
from threading import Thread
from journeycanvas.editor.process.large_blocks import LARGE, give_back_large_blocks

def held():
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])

def hold():
    blocks = [b"x" * LARGE for _ in range(32)]
    blocks.clear()

def in_a_thread():
    thread = Thread(target=hold)
    thread.start()
    thread.join()

bytearray(24 * LARGE)  # from here on the library would keep whatever is smaller
give_back_large_blocks()
before = held()
in_a_thread()
print(held() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="another system gives memory back in its own way")
def test_large_blocks_that_a_thread_held_are_given_back_with_its_end() -> None:
    said = subprocess.run([sys.executable, "-c", HOLDING], check=True, capture_output=True).stdout

    assert int(said) * PAGESIZE < 4 * LARGE
