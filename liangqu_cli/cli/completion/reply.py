"""What the program and a shell's half of completion tell each other."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol


class Offer(NamedTuple):
    """One thing that could be typed, and what it means."""

    value: str
    about: str = ""


class Reply(NamedTuple):
    """What can stand at the cursor."""

    offers: tuple[Offer, ...] = ()
    kept: str = ""
    """The beginning of the word that is settled, as `--theme=` is; each offer goes after it."""
    files: bool = False
    """Whether it is a file's name, which the shell completes better itself."""
    open_ended: bool = False
    """Whether the word may go on after an offer, so that no space should follow."""

    @property
    def kind(self) -> str:
        """The reply in one word, as the scripts know it."""
        return "files" if self.files else "open" if self.open_ended else "words"


class Dialect(Protocol):
    """One shell's way to ask and to be answered."""

    words: list[str]
    """The words between the program's name and the one at the cursor, without quotes."""
    current: str
    """The word at the cursor, up to the cursor, without quotes."""
    redirected: bool
    """Whether the word at the cursor is where a redirection goes to or comes from."""

    def lines(self, reply: Reply) -> Iterator[str]:
        """The reply as the shell's script reads it."""
