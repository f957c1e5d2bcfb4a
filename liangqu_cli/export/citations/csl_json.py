"""CSL-JSON 1.0.2, the Citation Style Language's own data: an array of items, UTF-8, unescaped."""

from collections.abc import Iterator, Sequence

import msgspec.json

from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.export.citations.item import item


def render(citations: Sequence[Cited]) -> Iterator[str | bytes]:
    """The items as an indented array; the place is the `locator`, and in words the `note`."""
    yield msgspec.json.format(msgspec.json.encode([item(cited) for cited in citations]), indent=2)
    yield "\n"
