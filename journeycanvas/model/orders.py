"""Find a place between neighbours, so that moving one thing changes one record (fractional indexing, base 62)."""

from fractional_indexing import generate_key_between, generate_n_keys_between


def order_between(before: str | None, after: str | None) -> str:
    """Return an order after `before` and before `after`; None is the open end. Raises ValueError when there is none."""
    return orders_between(before, after, 1)[0]


def orders_between(before: str | None, after: str | None, count: int) -> list[str]:
    """Return `count` orders, rising, between two neighbours."""
    try:
        if count == 1:
            return [generate_key_between(before or None, after or None)]
        return list(generate_n_keys_between(before or None, after or None, count))
    except Exception as error:  # the package raises its own bare Exception
        raise ValueError(f"no order between {before!r} and {after!r}") from error
