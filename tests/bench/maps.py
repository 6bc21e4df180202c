"""Make maps of any number of cards, the same every time: English, Persian and Hebrew side by side, 3 to 15 words each.

python -m tests.bench.maps CARDS OUT.journey
"""

import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from journeycanvas.model.orders import orders_between

SENTENCES = {
    "en": "the customer looks at two offers side by side and asks a friend before she calls the branch because the "
    "page did not say when the refund of last month arrives or who answers for the invoice at the counter on Friday",
    "fa": "مشتری پیش از تماس با شعبه دو پیشنهاد را کنار هم می‌گذارد و از دوستی می‌پرسد چون در صفحه ننوشته‌اند مبلغ ماه "
    "گذشته کی برمی‌گردد یا چه کسی پاسخ‌گوی صورت‌حساب ۲۵ خرداد است و نوبت بعدی چند دقیقه انتظار دارد",
    "he": "הלקוחה משווה בין שתי הצעות ושואלת חברה לפני שהיא מתקשרת לסניף כי בעמוד לא כתוב מתי יגיע ההחזר של החודש שעבר "
    "או מי אחראי על החשבונית מיום 12/05 ומה עושים כשהתור ארוך והתשובה אינה ברורה",
}
KINDS = {
    "actions": "note",
    "thoughts": "note",
    "emotions": "feeling",
    "touchpoints": "touchpoint",
    "pains": "pain",
    "opportunities": "opportunity",
    "ownership": "note",
    "metrics": "metric",
    "technology": "note",
}
COLOURS = ("yellow", "blue", "red", "green", "purple", "orange", "teal", "grey")
IN_A_CELL = 2.2  # cards, as in maps that people make
STAGES, LANES = (6, 60), (9, 90)


class _Chance:
    """Words and figures by dice that always fall the same way."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._words = [sentence.split() for sentence in SENTENCES.values()]

    def words(self, fewest: int, most: int) -> str:
        known = self._dice.choice(self._words)
        return " ".join(self._dice.choices(known, k=self._dice.randint(fewest, most)))

    def number(self, least: int, most: int) -> int:
        return self._dice.randint(least, most)

    def fields(self, kind: str) -> dict[str, Any]:
        """Return what a card of that kind has besides its text."""
        number = self.number
        match kind:
            case "feeling":
                return {"level": number(-5, 5), "at": number(0, 100) / 100}
            case "pain":
                return {"severity": number(1, 5)}
            case "opportunity":
                return {"customer_value": number(0, 100), "business_value": number(0, 100), "effort": number(0, 5)}
            case "metric":
                return {"measure": "csat", "value": number(1, 100)}
        return {}


def large_map(cards: int, seed: int = 1) -> bytes:
    """Return the file of a map with so many cards, spread over stages and lanes in proportion."""
    chance = _Chance(seed)
    side = (cards / IN_A_CELL) ** 0.5
    stages = min(max(STAGES[0], round(side * 0.8)), STAGES[1])
    lanes = min(max(LANES[0], round(cards / IN_A_CELL / stages)), LANES[1])
    roles = [list(KINDS)[n % len(KINDS)] for n in range(lanes)]
    rows = []
    for n, order in enumerate(orders_between(None, None, cards)):
        lane = n % lanes
        kind = KINDS[roles[lane]]
        place = {"lane": f"l{lane}", "stage": f"s{chance.number(0, stages - 1)}"}
        look = {"text": chance.words(3, 15), "color": COLOURS[chance.number(0, len(COLOURS) - 1)]}
        rows.append({"id": f"c{n}", "order": order, "kind": kind, **place, **look, **chance.fields(kind)})
    titled = [{"title": chance.words(1, 2)} for _ in range(stages + lanes)]
    return _file(
        {"id": f"large{cards}", "title": f"{cards} cards", "language": "en"},
        stages=_numbered("s", titled[:stages]),
        lanes=_numbered("l", [{"role": role, **title} for role, title in zip(roles, titled[stages:], strict=True)]),
        cards=rows,
    )


def map_of_texts(texts: Sequence[str], language: str) -> bytes:
    """Return the file of a map whose cards say these texts, three stages wide."""
    rows = [{"lane": "l0", "stage": f"s{n % 3}", "text": text} for n, text in enumerate(texts)]
    return _file(
        {"id": "texts", "title": "", "language": language},
        stages=_numbered("s", [{"title": ""}] * 3),
        lanes=_numbered("l", [{"role": "actions", "title": ""}]),
        cards=_numbered("c", rows),
    )


def _numbered(letter: str, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    orders = orders_between(None, None, len(rows))
    return [
        {"id": f"{letter}{n}", "order": order, **row} for n, (order, row) in enumerate(zip(orders, rows, strict=True))
    ]


def _file(facts: dict[str, Any], **lists: list[dict[str, Any]]) -> bytes:
    return json.dumps({"format": "journeycanvas", "version": 1, "map": facts, **lists}, ensure_ascii=False).encode()


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(large_map(int(sys.argv[1])))
