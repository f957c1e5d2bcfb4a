"""The figures that a comparator lets through, as intervals.

Targets are judged by them, and held against their earlier selves.
"""

ABOUT = 2
"""Within so many per cent of a number lies what is said to be about it."""
SHORT = 5
"""By more than so many per cent a figure must fall short to miss a target that says "about"."""

Interval = tuple[float, bool, float, bool]
"""Low end, whether it is in, high end, whether it is in."""

_INFINITE = float("inf")


def allowed(
    comparator: str | None, value: float, value_max: float | None = None, better: str | None = None
) -> Interval:
    """The figures that satisfy `comparator` and its number; a range is from `value` to `value_max`.

    `>` and `<` exclude their number, `>=` and `<=` include it. `~` is within `ABOUT` per cent
    of its number; where more or less is better, whatever lies beyond it that way satisfies, too.
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
        return _open(*_around(value, ABOUT), better)
    return value, True, value if value_max is None else value_max, True


def tolerated(
    comparator: str | None, value: float, value_max: float | None = None, better: str | None = None
) -> Interval:
    """The figures that do not miss a target: those that satisfy it, or leave it undecided.

    Only `~` leaves anything undecided: what falls short of its number by no more than `SHORT`
    per cent, and what lies beyond the number. Short is below it, or above where less is better.
    """
    if comparator != "~":
        return allowed(comparator, value, value_max)
    return _open(*_around(value, SHORT), better or "more")


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


def _around(value: float, per_cent: int) -> tuple[float, float]:
    """The ends of what lies within so many per cent; multiplied first, so that 7.14 is 7.14."""
    low, high = sorted((value * (100 - per_cent) / 100, value * (100 + per_cent) / 100))
    return low, high


def _open(low: float, high: float, better: str | None) -> Interval:
    """From `low` to `high`, without end the way that is better."""
    if better == "less":
        return -_INFINITE, False, high, True
    if better == "more":
        return low, True, _INFINITE, False
    return low, True, high, True
