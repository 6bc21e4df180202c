"""Strings of the kinds that people type, and of the kinds that break programs."""

from hypothesis import strategies as st

LETTERS = "aBçffi" + "אבגםשׁ" + "سلامکگچیهٔ" + "ékŁ"
DIGITS = "0123456789۰۴۹٠٣٩"
PUNCTUATION = ".,:;!?'\"()[]«»–—-/%٪،؛؟…·+"
MARKS = "\u0301\u05b8\u064e\u0651\u0670"
CONTROLS = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u00ad\u2060\ufeff\ufe0f"
)
SPACES = " \t\u00a0\u2003\u3000"
LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
SEQUENCES = [
    "👨‍👩‍👧",
    "👩🏽‍💻",
    "🇮🇷",
    "❤️",
    "1️⃣",
    "לְ",
    "لا",
    "می‌کند",
    "12/05",
    "e\u0301",
    "क्ष",
    "中文",
    "→",
    "✅",
    "\r\n",
    "\ud800",
]

typed = st.lists(st.sampled_from([*LETTERS, *DIGITS, *PUNCTUATION, " ", " ", " "]), max_size=60).map("".join)
"""Letters, digits and punctuation of all four languages, at random."""

_word = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "", "(", "«", '"', "“"]),
    st.lists(st.sampled_from([*LETTERS, *DIGITS, ".", ",", "/", ":", "'", "-", "\u200c"]), min_size=1, max_size=6).map(
        "".join
    ),
    st.sampled_from(["", "", "", ".", ",", "،", "؟", "!", ")", "»", '"', "%", "٪", "...", ").", "؛"]),
)
words = st.lists(st.one_of(_word, st.sampled_from("–—-·•+")), max_size=8).map(" ".join)
"""Words as they are typed, with punctuation in its usual place or nearly so."""

anything = st.one_of(
    st.lists(
        st.sampled_from([*LETTERS, *DIGITS, *PUNCTUATION, *MARKS, *CONTROLS, *SPACES, *LINE_ENDS, *SEQUENCES]),
        max_size=60,
    ).map("".join),
    st.text(st.characters(), max_size=40),  # lone surrogates too
)
"""Whatever a file can hold."""
