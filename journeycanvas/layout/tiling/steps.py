"""Say how a poster is put together, in the words of the map's language."""

from journeycanvas.layout.setting import Setting
from journeycanvas.layout.tiling.plan import Tiling, label_of


def steps(setting: Setting, tiling: Tiling, ruler_mm: int) -> list[str]:
    """Return the steps in their order; ruler_mm is how long the line at the foot of the page is."""
    words, numerals = setting.words, setting.numerals
    row = next((row for row in range(tiling.rows) if tiling.columns_in(row) > 1), 0)
    first, second = (label_of(row, column) for column in (0, 1))
    texts = [
        words.say(
            "Print on {paper} at 100 %, without “fit to page”. The line at the foot of this page is then exactly "
            "{length} mm long.",
            paper=tiling.paper.name,
            length=numerals.number(ruler_mm),
        )
    ]
    if tiling.overlap:
        texts.append(_cutting(setting, tiling))
        if tiling.columns > 1:
            texts.append(
                words.say(
                    "Begin with {first}. Lay {second} over its edge, up to the dashed marks, so that the picture goes "
                    "on, and glue it. Go on to the end of the row.",
                    first=first,
                    second=second,
                )
            )
        if tiling.rows > 1 and tiling.columns > 1:
            texts.append(
                words.say("Make every row like this. Then lay row B over the lower edge of row A, and so on downwards.")
            )
        elif tiling.rows > 1:
            texts.append(
                words.say(
                    "Begin with {first}. Lay {second} over its lower edge, up to the dashed marks, so that the picture "
                    "goes on, and glue it. Go on downwards.",
                    first=first,
                    second=label_of(1, 0),
                )
            )
        texts.append(words.say("Cut the outer edges last, along the solid marks."))
    else:
        texts.append(words.say("Cut each sheet along its marks, on all four sides."))
        texts.append(words.say("Lay the sheets side by side as in the drawing, and tape them together from behind."))
    width, height = (numerals.digits(str(round(side))) for side in tiling.size_mm)
    texts.append(words.say("The poster is then {width} × {height} mm large.", width=width, height=height))
    return texts


def _cutting(setting: Setting, tiling: Tiling) -> str:
    """Say which edges are cut first: those that lie on top."""
    words, is_rtl = setting.words, setting.is_rtl
    if tiling.columns == 1:
        return words.say("Cut each sheet at its upper edge, along the solid marks; not the first.")
    if tiling.rows == 1:
        if is_rtl:
            return words.say("Cut each sheet at its right edge, along the solid marks; not the first.")
        return words.say("Cut each sheet at its left edge, along the solid marks; not the first.")
    if is_rtl:
        return words.say("Cut each sheet at its right and its upper edge, along the solid marks.")
    return words.say("Cut each sheet at its left and its upper edge, along the solid marks.")
