"""Give a new record its name."""

from random import Random

ID_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ID_LENGTH = 12  # 71 bits: two people who add a million records each to copies of a map do not meet


def new_id(random: Random) -> str:
    """Return a fresh id, drawn from the source that is passed in."""
    return "".join(random.choices(ID_LETTERS, k=ID_LENGTH))
