r"""bash's half: the script hands over the command as typed, and what readline is about to replace.

bash neither takes the quotes off the words that it gives a completion function,
nor quotes what it gets back; and readline replaces only what follows the last
`=` or `:` of a word. So the line is read here, by the rules of the Bash
Reference Manual (3.1.2, Quoting; 3.6, Redirections), and each candidate is
returned quoted as the quotes that are open demand, without what stays as it is.
The first line holds the reply's kind.
"""

import re
from collections.abc import Iterator, Sequence

from liangqu_cli.cli.completion.reply import Reply

_PIECE = re.compile(
    r"""
    (?P<blank>    [ \t\n]+ )
  | (?P<redirect> [0-9]*(?:<<<|<<|<>|<&|<|>>|>&|>\||>) | &>>? )
  | (?P<single>   '[^']*'? )
  | (?P<double>   "(?:[^"\\]|\\.|\\$)*"? )
  | (?P<escaped>  \\.? )
  | (?P<plain>    [^ \t\n'"\\<>&]+ | & )
    """,
    re.DOTALL | re.VERBOSE,
)
_CLOSED = re.compile(r"""'[^']*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
_SPECIAL = re.compile(r"[^\w%+=:,./@\x80-\U0010ffff-]", re.ASCII)
_LISTING = frozenset("?!@")
"""The values of COMP_TYPE for which bash shows the candidates (Bash Variables, COMP_TYPE)."""


class Asked:
    """What bash asks.

    Args:
        arguments: COMP_TYPE; COLUMNS; the command up to the cursor, as typed; and
            the part of its last word that readline will replace, as typed too.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        kind, columns, typed, replaced = arguments
        self._listing = chr(int(kind)) in _LISTING
        self._columns = int(columns or 80)
        words, start, self.redirected = _read(typed)
        last = typed[start:]
        settled = last[: len(last) - len(replaced)] if last.endswith(replaced) else ""
        self._settled, _ = _unquoted(settled)
        self.current, self._quote = _unquoted(last)
        self.words = words[1:]

    def lines(self, reply: Reply) -> Iterator[str]:
        """The kind, then the candidates; with their meanings where they are only shown.

        A single candidate is inserted whatever bash says that it is for.
        """
        yield reply.kind
        words = [
            quoted((reply.kept + offer.value)[len(self._settled) :], self._quote)
            for offer in reply.offers
        ]
        if self._listing and len(words) > 1:
            yield from _explained(words, [offer.about for offer in reply.offers], self._columns)
        else:
            yield from words


def quoted(text: str, quote: str) -> str:
    """`text` so that bash takes it literally.

    Args:
        text: What is meant.
        quote: The quote that is open before it: `'`, `"` or none. The quote is
            not closed at the end, since readline does that.
    """
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote == '"':
        # Between double quotes a backslash before `!` would stay (3.1.2.3).
        return re.sub(r'[$`"\\]', r"\\\g<0>", text).replace("!", "\"'!'\"")
    return _SPECIAL.sub(r"\\\g<0>", text)


def _explained(words: Sequence[str], meanings: Sequence[str], columns: int) -> Iterator[str]:
    """Each word with its meaning beside it, in one line of the terminal."""
    from liangqu_cli.view.text import line_starts, width_of

    widest = max(map(width_of, words))
    room = columns - widest - len("  () …") - 1
    for word, meaning in zip(words, meanings, strict=True):
        if not meaning or room <= 0:
            yield word
            continue
        starts = line_starts(meaning, room)
        first = meaning[: starts[0]].rstrip() + " …" if starts else meaning
        yield f"{word}{' ' * (widest - width_of(word))}  ({first})"


def _read(typed: str) -> tuple[list[str], int, bool]:
    """The words before the last, where the last begins, and whether it is a redirection's."""
    words: list[str] = []
    start, redirected = 0, False
    for piece in _PIECE.finditer(typed):
        if piece.lastgroup not in ("blank", "redirect"):
            continue
        if piece.start() > start:
            if not redirected:
                words.append(_unquoted(typed[start : piece.start()])[0])
            redirected = False
        if piece.lastgroup == "redirect":
            redirected = True
        start = piece.end()
    return words, start, redirected


def _unquoted(typed: str) -> tuple[str, str]:
    """A word as bash will take it, and the quote that is still open at its end.

    Nothing is expanded: `$HOME` stays as it is.
    """
    text = quote = ""
    for piece in _PIECE.finditer(typed):
        part = piece.group()
        if part[0] in "'\"":
            closed = _CLOSED.fullmatch(part)
            quote = "" if closed else part[0]
            inner = part[1:-1] if closed else part[1:]
            text += inner if part[0] == "'" else re.sub(r'\\([$`"\\])', r"\1", inner)
        else:
            text += part.removeprefix("\\")
    return text, quote
