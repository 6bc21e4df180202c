"""Tell the contents of files apart by their SHA-256: times lie, and two versions can be of one length."""

from hashlib import sha256
from pathlib import Path

from journeycanvas.files.disk import pieces

TRIES = 3
STATE_DIGITS = 7  # hexadecimal ones; enough to tell the states of one map apart


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal digits."""
    return sha256(content).hexdigest()


def state_name(digest: str) -> str:
    """Return what the state of a map with that digest is called where it is printed."""
    return digest[:STATE_DIGITS]


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of what a file holds, None if there is no file. Raises OSError.

    A file that changes while it is read is read again; one that does not stop changing gives no digest of any map: "".
    """
    for _ in range(TRIES):
        try:
            before = _state(path)
            found = sha256()
            for piece in pieces(path):
                found.update(piece)
            if _state(path) == before:
                return found.hexdigest()
        except FileNotFoundError:
            return None
    return ""


def _state(path: Path) -> tuple[int, int, int, int]:
    """Return what changes when a file is written or put in another's place, most of the time."""
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
