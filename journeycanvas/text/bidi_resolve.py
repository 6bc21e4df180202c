"""Resolve weak and neutral classes of one isolating run sequence: rules W1 to W7, N0 to N2, I1 and I2 of UAX #9.

The sequence is a string with one letter a character (see bidi_classes). Each rule is one pass over it, so that
the time grows with its length and no faster.
"""

import re
from bisect import insort
from unicodedata import normalize

_PAIRS = (
    "\u2329\u232a"  # the same brackets as the next, kept apart from them by this spelling
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎"
    "⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = {normalize("NFC", a): normalize("NFC", b) for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_CLOSERS = frozenset(_CLOSING.values())
BRACKET = re.compile("[" + re.escape(_PAIRS) + "]")
_BRACKETS_AT_ONCE = 63  # BD16: a deeper nesting ends the search

_MARKS = re.compile("(.)(M+)")
_AFTER_ARABIC = re.compile("A[^LRA]*")
_AFTER_LATIN = re.compile("L[^LR]*")
_BETWEEN_DIGITS = re.compile("(?<=E)[SC](?=E)")
_BETWEEN_ARABIC_DIGITS = re.compile("(?<=N)C(?=N)")
_TERMINATORS = re.compile("T+")
_NEUTRALS = re.compile("O+")
_TO_NEUTRAL = str.maketrans("STCBsW123p", "OOOOOOOOOO")
_TO_STRONG = {"L": "L", "R": "R", "E": "R", "N": "R"}
_LEVELS = tuple(
    bytes.maketrans(b"LREN", bytes(level + up for up in ((0, 1, 2, 2) if level % 2 == 0 else (1, 0, 1, 1))))
    for level in range(126)
)


def resolved_levels(classes: str, level: int, start: str, end: str, text: str | None = None) -> bytes:
    """Return the level of each character of an isolating run sequence that holds no BN.

    start and end are sos and eos, "L" or "R"; text, of the same length, is needed only for its brackets.
    """
    letters = _weak(start + classes)
    own = "R" if level & 1 else "L"
    if text is not None and BRACKET.search(text):
        letters = _brackets(text, letters, classes, own)
    if "O" in letters:
        letters = _neutral(letters, end, own)
    return letters[1:].encode("ascii").translate(_LEVELS[level])


def _weak(letters: str) -> str:
    """W1 to W7; the first letter is sos."""
    if "M" in letters:
        letters = _MARKS.sub(_mark, letters)
    if "A" in letters:
        if "E" in letters:
            letters = _AFTER_ARABIC.sub(lambda found: found[0].replace("E", "N"), letters)
        letters = letters.replace("A", "R")
    if "E" in letters:
        letters = _BETWEEN_DIGITS.sub("E", letters)
        if "T" in letters:
            whole = letters
            letters = _TERMINATORS.sub(lambda found: _terminators(found, whole), letters)
    if "N" in letters:
        letters = _BETWEEN_ARABIC_DIGITS.sub("N", letters)
    letters = letters.translate(_TO_NEUTRAL)
    if "E" in letters:
        letters = _AFTER_LATIN.sub(lambda found: found[0].replace("E", "L"), letters)
    return letters


def _mark(found: re.Match[str]) -> str:
    before, marks = found.groups()
    return before + ("O" if before in "123p" else before) * len(marks)


def _terminators(found: re.Match[str], whole: str) -> str:
    beside = whole[found.start() - 1] + whole[found.end() : found.end() + 1]
    return ("E" if "E" in beside else "T") * (found.end() - found.start())


def _neutral(letters: str, end: str, own: str) -> str:
    """N1 and N2."""
    whole = letters + end

    def between(found: re.Match[str]) -> str:
        before = _TO_STRONG[whole[found.start() - 1]]
        after = _TO_STRONG[whole[found.end()]]
        return (before if before == after else own) * (found.end() - found.start())

    return _NEUTRALS.sub(between, letters)


def _bracket_pairs(text: str, letters: str) -> list[tuple[int, int]]:
    """BD16: the places of bracket pairs, in order of their openers."""
    open_ones: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for found in BRACKET.finditer(text):
        place = found.start()
        if letters[place + 1] != "O":
            continue
        bracket = normalize("NFC", found[0])
        if bracket in _CLOSING:
            if len(open_ones) == _BRACKETS_AT_ONCE:
                return []
            open_ones.append((_CLOSING[bracket], place))
        elif bracket in _CLOSERS:
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == bracket:
                    insort(pairs, (open_ones[depth][1], place))
                    del open_ones[depth:]
                    break
    return pairs


def _brackets(text: str, letters: str, classes: str, own: str) -> str:
    """N0: a pair of brackets takes the direction of what it holds; letters begins with sos."""
    out = list(letters)
    other = "L" if own == "R" else "R"
    for opening, closing in _bracket_pairs(text, letters):
        inside = {_TO_STRONG.get(letter) for letter in out[opening + 2 : closing + 1]}
        if own in inside:
            direction = own
        elif other in inside:
            direction = other if _strong_before(out, opening) == other else own
        else:
            continue
        for place in (opening, closing):
            out[place + 1] = direction
            mark = place + 1
            while mark < len(classes) and classes[mark] == "M":
                out[mark + 1] = direction
                mark += 1
    return "".join(out)


def _strong_before(out: list[str], place: int) -> str:
    return next(_TO_STRONG[out[k]] for k in range(place, -1, -1) if out[k] in _TO_STRONG)
