"""The figures that a comparator lets through, as an interval.

Targets are judged by it, and held against their earlier selves.
"""

TOLERANCE = 0.10
"""How far from its number a target that says "about" is still met, as a share of the number."""

Interval = tuple[float, bool, float, bool]
"""Low end, whether it is in, high end, whether it is in."""

_INFINITE = float("inf")


def allowed(comparator: str | None, value: float, value_max: float | None) -> Interval:
    """The figures that satisfy `comparator` and its number; a range is from `value` to `value_max`.

    `>` and `<` exclude their number, `>=` and `<=` include it, `~` is within `TOLERANCE` of it.
    """
    if comparator == ">=":
        return value, True, _INFINITE, False
    if comparator == ">":
        return value, False, _INFINITE, False
    if comparator == "<=":
        return -_INFINITE, False, value, True
    if comparator == "<":
        return -_INFINITE, False, value, False
    if comparator == "~":
        return value - abs(value) * TOLERANCE, True, value + abs(value) * TOLERANCE, True
    return value, True, value if value_max is None else value_max, True


def inside(inner: Interval, outer: Interval) -> bool:
    """Whether every figure of `inner` is in `outer`."""
    low = inner[0] > outer[0] or (inner[0] == outer[0] and (outer[1] or not inner[1]))
    high = inner[2] < outer[2] or (inner[2] == outer[2] and (outer[3] or not inner[3]))
    return low and high


def disjoint(one: Interval, other: Interval) -> bool:
    """Whether no figure is in both."""
    if one[0] > other[0]:
        one, other = other, one
    return one[2] < other[0] or (one[2] == other[0] and not (one[3] and other[1]))
