"""Count a text as Qt does, in units of UTF-16: most letters are one, a picture letter is two."""


def units(text: str) -> int:
    """Return how long a text is to Qt."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, count: int) -> int:
    """Return how many characters of a text so many units are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * max(count, 0)].decode("utf-16-le", "ignore"))
