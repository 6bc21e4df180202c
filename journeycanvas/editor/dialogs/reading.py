"""From how far a text can be read on paper, and when it is too small to be read at all.

The distances are those of a university's print shop: 20 points from 2 metres, 34 from 3.5, 50 from 5.5, 66 from 7.5,
100 from 11 (NC State University, Wolfxpress, printing tips).
"""

from bisect import bisect_right

TABLE = ((0.0, 0.0), (20.0, 2.0), (34.0, 3.5), (50.0, 5.5), (66.0, 7.5), (100.0, 11.0))
LEAST_IN_HAND = 6.0  # points; smaller text is hard to read even on a page in the hand


def reading_distance_m(points: float) -> float:
    """Return from how many metres a text of this size can be read."""
    place = min(max(bisect_right(TABLE, (points, float("inf"))) - 1, 0), len(TABLE) - 2)
    (small, near), (large, far) = TABLE[place], TABLE[place + 1]
    return near + (points - small) * (far - near) / (large - small)
