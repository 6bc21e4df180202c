"""Name the bidirectional class of every character with one letter, so that the rules can run on whole strings.

| letter | class | letter | class | letter | class |
| --- | --- | --- | --- | --- | --- |
| L | L | S | ES | B | B |
| R | R | T | ET | s | S |
| A | AL | C | CS | W | WS |
| E | EN | M | NSM | O | ON |
| N | AN | b | BN | p | PDI |
| 1 2 3 | LRI RLI FSI | 4 5 6 7 | LRE RLE LRO RLO | 8 | PDF |
"""

from unicodedata import bidirectional

LETTER_OF_CLASS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "AN": "N", "ES": "S", "ET": "T", "CS": "C", "NSM": "M", "BN": "b",
    "B": "B", "S": "s", "WS": "W", "ON": "O", "LRI": "1", "RLI": "2", "FSI": "3", "LRE": "4", "RLE": "5",
    "LRO": "6", "RLO": "7", "PDF": "8", "PDI": "p", "": "L",
}  # fmt: skip


class ClassLetters(dict[int, str]):
    """The letter of each code point, looked up once: made for str.translate."""

    def __missing__(self, code: int) -> str:
        letter = self[code] = LETTER_OF_CLASS[bidirectional(chr(code))]
        return letter
