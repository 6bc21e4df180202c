"""Tests of which blocks of a strip are exposed."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.canvas.exposure import OVERHANG, Exposure, meeting
from journeycanvas.layout.marks import Block, Placed
from journeycanvas.layout.plan import Strip
from journeycanvas.render.extent import Extent

PLACES = st.floats(-200, 4000)
BLOCKS = st.builds(
    lambda x, y, width, height: Placed(x, y, Block(width, height, ())),
    PLACES,
    st.floats(0, 200),
    st.floats(1, 1500),
    st.floats(1, 300),
)
PARTS = st.builds(
    lambda left, top, width, height: Extent(left, top, left + width, top + height),
    PLACES,
    st.floats(-100, 600),
    st.floats(1, 2000),
    st.floats(1, 300),
)


@given(st.lists(BLOCKS), st.lists(PARTS, min_size=1, max_size=4))
def test_exposed_are_the_blocks_that_a_part_meets_in_the_order_of_the_strip(
    blocks: list[Placed], parts: list[Extent]
) -> None:
    strip = Strip(100.0, 300.0, tuple(blocks), ())
    reach = strip.y - OVERHANG, strip.y + strip.height + OVERHANG
    here = [part for part in parts if part.top - OVERHANG < reach[1] and part.bottom + OVERHANG > reach[0]]

    exposed = Exposure().blocks(strip, meeting(parts, strip))

    assert exposed == [
        placed
        for placed in blocks
        if any(
            placed.x < part.right + OVERHANG
            and placed.x + placed.block.width > part.left - OVERHANG
            and strip.y + placed.y < part.bottom + OVERHANG
            and strip.y + placed.y + placed.block.height > part.top - OVERHANG
            for part in here
        )
    ]


def test_a_strip_that_took_the_place_of_another_is_looked_through_anew() -> None:
    exposure, everywhere = Exposure(), [Extent(0, 0, 1000, 1000)]
    for count in (3, 5, 1):
        strip = Strip(0.0, 100.0, tuple(Placed(40.0 * n, 0.0, Block(30, 30, ())) for n in range(count)), ())

        assert exposure.blocks(strip, everywhere) == list(strip.placed)
        exposure.forget([])


@given(st.lists(st.tuples(BLOCKS, st.sampled_from([None, "higher", "wider", "other"]), BLOCKS)), PARTS)
def test_a_strip_with_some_blocks_exchanged_is_exposed_as_one_that_was_never_seen(
    blocks: list[tuple[Placed, str | None, Placed]], part: Extent
) -> None:
    strip = Strip(0.0, 300.0, tuple(block for block, _, _ in blocks), ())
    after = strip._replace(placed=tuple(exchanged(*one) for one in blocks))
    exposure, anew = Exposure(), Exposure()
    exposure.blocks(strip, [part])
    exposure.exchange(strip.placed, after.placed)

    assert exposure.blocks(after, [part]) == anew.blocks(after, [part])


def exchanged(before: Placed, how: str | None, other: Placed) -> Placed:
    """Return what comes in the place of a block."""
    width, height = before.block.width, before.block.height
    if how == "higher":
        return before._replace(block=Block(width, height + 20, ()))
    if how == "wider":
        return before._replace(block=Block(width + 500, height, ()))
    return other if how == "other" else before
