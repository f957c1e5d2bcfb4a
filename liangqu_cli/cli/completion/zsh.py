"""zsh's half: the script hands over the words without quotes, the last of them up to the cursor.

zsh quotes what it inserts itself. The first line holds the reply's kind and how
many characters of the word are settled; each other one is a candidate as
`_describe` takes it, `value:meaning`.
"""

from collections.abc import Iterator, Sequence

from liangqu_cli.cli.completion.reply import Reply


class Asked:
    """What zsh asks.

    Args:
        arguments: The words, the one at the cursor last.
    """

    redirected = False
    """Never: zsh completes what a redirection names itself."""

    def __init__(self, arguments: Sequence[str]) -> None:
        *self.words, self.current = arguments

    def lines(self, reply: Reply) -> Iterator[str]:
        """The kind, then the candidates."""
        yield f"{reply.kind}\t{len(reply.kept)}"
        for value, about in reply.offers:
            escaped = value.replace("\\", "\\\\").replace(":", "\\:")
            meaning = about.replace("\\", "\\\\")
            yield f"{escaped}:{meaning}" if about else escaped
