"""What `check` says of the characters in a dataset: unseen, disguised, lost, of another script."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from liangqu_cli.errors import Problem
from liangqu_cli.language import N_
from liangqu_cli.load.draft import Draft
from liangqu_cli.load.lines import comments
from liangqu_cli.load.notation import Path
from liangqu_cli.text import disguised, private, undisguised, unseen

LOST = "\ufffd"
"""What stands where a character was lost in a conversion."""
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LINE_ENDS = re.compile("[\t\n\r]+")
_CHARACTERS: tuple[tuple[Callable[[str], list[str]], str, Callable[..., None]], ...] = (
    (
        unseen,
        N_("Character {position} is {character}, which no reader sees; remove it."),
        Draft.report,
    ),
    (
        disguised,
        N_("Character {position} is {character}; write {right}, which it looks like."),
        Draft.warn,
    ),
    (
        private,
        N_("Character {position} is {character}, for private use; write what is meant."),
        Draft.warn,
    ),
    (
        re.compile(LOST).findall,
        N_("Character {position} is {character}: one was lost here; restore it."),
        Draft.report,
    ),
)
"""What finds characters that do not belong in a text, what is said of each, and how."""


def lint_texts(draft: Draft) -> None:
    """Report what does not belong in a text, in every text of a file."""
    for path, text in _texts(draft.raw()):
        bare = text.strip()
        if text and not bare:
            draft.report(path, N_("Found only white space; write the text or leave the key out."))
            continue
        if bare != text:
            draft.report(path, N_("The text begins or ends with white space; remove it."))
        for find, message, note in _CHARACTERS:
            for character in dict.fromkeys(find(bare)):
                note(
                    draft,
                    path,
                    message,
                    position=text.index(character) + 1,
                    character=_named(character),
                    right=undisguised(character),
                )
        if path[-1] == "en" and len(_HAN.findall(bare)) > len(_LATIN.findall(bare)):
            draft.report(path, N_("Found Chinese where the English belongs; translate it."))


def lint_comments(draft: Draft) -> None:
    """Report what nobody sees in a comment, which deceives whoever reviews the file."""
    text = draft.text() if draft.text is not None else ""
    if not unseen(_LINE_ENDS.sub("", text)):
        return  # so that comments are looked for only where it matters
    for line, comment in comments(text):
        for character in dict.fromkeys(unseen(comment.replace("\t", ""))):
            message = N_("A comment holds {character}, which no reader sees; remove it.")
            draft.problems.append(
                Problem(draft.file, line, "", message, character=_named(character))
            )


def _texts(raw: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every text with its path, in the file's order, however deep it is nested."""
    waiting: list[tuple[Path, Any]] = [((), raw)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            waiting += [((*path, key), inner) for key, inner in reversed(list(value.items()))]
        elif isinstance(value, (list, tuple)):
            waiting += [((*path, at), value[at]) for at in reversed(range(len(value)))]


def _named(character: str) -> str:
    """A character by its code point and, where Unicode gives one, its name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
