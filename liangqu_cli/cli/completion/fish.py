"""fish's half: the script hands over the words without quotes, the last of them up to the cursor.

fish quotes what it inserts itself. The first line holds the reply's kind; each
other one is a candidate for the whole word, a tab, and its meaning.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.cli.completion.reply import Reply


class Asked:
    """What fish asks.

    Args:
        arguments: The words, the one at the cursor last.
    """

    redirected = False
    """Never: fish completes what a redirection names itself."""

    def __init__(self, arguments: Sequence[str]) -> None:
        *self.words, self.current = arguments

    def lines(self, reply: Reply) -> Iterator[str]:
        """The kind, then the candidates."""
        yield reply.kind
        for value, about in reply.offers:
            yield f"{reply.kept}{value}\t{about}"
