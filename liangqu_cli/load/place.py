"""Where in a dataset file something stands: the path of a key."""

Path = tuple[str | int, ...]
"""What leads to a value, as in `("targets", 3, "due")`."""


def written(path: Path) -> str:
    """A path as people write it: `targets[3].due`; records are counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
