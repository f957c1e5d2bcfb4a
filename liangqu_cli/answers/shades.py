"""How dark a count is drawn beside the largest: in four steps, the more the darker."""

STEPS = 4


def shade(count: int, most: int) -> int:
    """The step of a count, from 1 to `STEPS`; 0 for nothing.

    Args:
        count: How many there are here.
        most: How many there are where there are most.
    """
    return 1 + min(STEPS - 1, (count - 1) * STEPS // most) if count and most else 0


def ranges(most: int) -> list[tuple[int, int, int]]:
    """Each step that a count up to `most` can have, with the least and the largest count of it."""
    steps: dict[int, list[int]] = {}
    for count in range(1, most + 1):
        steps.setdefault(shade(count, most), []).append(count)
    return [(step, counts[0], counts[-1]) for step, counts in steps.items()]
