"""What is wrong with a text that is not TOML or JSON, in words that can be translated.

Parsers tell it in English, and in the words of whoever writes a parser; here it
is told to whoever writes a file.
"""

import re
from collections.abc import Mapping

from liangqu_cli.errors import Phrase
from liangqu_cli.language import N_

Said = tuple[tuple[str, str], ...]
"""What a parser says, as a pattern whose groups fill the message that stands beside it."""

_ENDLESS = N_("the closing quote of a text is missing")
_LEFT_OVER = N_("something is left over after this")
_NO_HEX = N_("a code point after a backslash is not hexadecimal")
_NO_VALUE = N_("no value begins like this; a text stands in quotes")
_SAID_OF_TOML: Said = (
    (r"Invalid statement", N_("no key and no table begins like this")),
    (r"Expected newline or end of document after .*", _LEFT_OVER),
    (r"Expected ['\"](?P<quote>'+|\"+)['\"]", N_("the closing {quote} of a text is missing")),
    (r"Unterminated string", _ENDLESS),
    (r"Illegal character '\\n'", _ENDLESS),
    (
        r"(Found invalid|Illegal) character (?P<character>.+)",
        N_("{character} may not stand here"),
    ),
    (r"Cannot declare (?P<key>.+) twice", N_("the table {key} is declared twice")),
    (r"Cannot redefine namespace (?P<key>.+)", N_("the table {key} is declared twice")),
    (r"Cannot mutate immutable namespace (?P<key>.+)", N_("{key} has its whole value already")),
    (r"Cannot overwrite a value", N_("this key has a value already")),
    (r"Duplicate inline table key (?P<key>.+)", N_("the key {key} has a value already")),
    (r"Expected ']' at the end of a table .*", N_("the ] of a table's name is missing")),
    (r"Expected ']]' at the end of an array .*", N_("the ]] of a table's name is missing")),
    (r"Expected '=' after a key in a key/value pair", N_("the = after a key is missing")),
    (r"Invalid initial character for a key part", N_("no key begins like this")),
    (r"Unclosed array", N_("the ] of a list is missing")),
    (r"Unclosed inline table", N_("the closing brace of a table is missing")),
    (
        r"Unescaped '\\' in a string",
        N_("a backslash must be doubled, or stand in single quotes"),
    ),
    (r"Invalid hex value", _NO_HEX),
    (r"Escaped character is not .*", N_("a code point after a backslash is no character")),
    (r"Invalid date or datetime", N_("there is no such date or time")),
    (r"Invalid value", _NO_VALUE),
)
_SAID_OF_JSON: Said = (
    (r"Expecting property name .*", N_("a key in double quotes is missing")),
    (r"Illegal trailing comma .*", N_("there is a comma too many after the last value")),
    (r"Expecting ':' delimiter", N_("the : after a key is missing")),
    (r"Expecting ',' delimiter", N_("a comma or a closing bracket is missing")),
    (r"Expecting value", _NO_VALUE),
    (r"Unterminated string .*|Invalid control character at", _ENDLESS),
    (r"Invalid \\uXXXX escape", _NO_HEX),
    (r"Invalid \\escape.*", N_("a backslash must be doubled")),
    (r"Extra data", _LEFT_OVER),
)

LOOKALIKES = {
    **dict.fromkeys("“”„‟＂「」『』", '"'),
    **dict.fromkeys("‘’‚‛＇", "'"),
    **dict.fromkeys("［【〔", "["),
    **dict.fromkeys("］】〕", "]"),
    **dict.fromkeys("，、", ","),
    **dict.fromkeys("：＝:", "="),
    **dict.fromkeys("．。", "."),
    "｛": "{",
    "｝": "}",
    "＃": "#",
    "＿": "_",
    "－": "-",
}
"""What word processors and Chinese input methods put in place of what TOML knows."""
LOOKALIKES_IN_JSON = {
    **{mark: '"' if right == "'" else right for mark, right in LOOKALIKES.items()},
    **dict.fromkeys("：＝=", ":"),
    "'": '"',
}
_SPACES = "\u3000\u00a0"
_QUOTES = re.compile("[“”„‟＂‘’‚‛＇]")
_TRUTH = re.compile(r"(?:True|False|TRUE|FALSE)\b")


def mistake_in_toml(said: str, line: str, column: int) -> Phrase:
    """What is wrong: a character that only looks right, or else what tomli says.

    Args:
        said: What tomli says, without the place.
        line: The line in which it found the mistake.
        column: Where in it, from 1.
    """
    known = _told(said, _SAID_OF_TOML) or Phrase(N_("the rules of TOML are broken here"))
    return _lookalike(line, column, LOOKALIKES) or known


def mistake_in_json(said: str, line: str, column: int) -> Phrase:
    """The same of JSON, with the column, since all of it may be one line."""
    unended = said.startswith("Unterminated")
    found = _lookalike(line, len(line) + 1 if unended else column, LOOKALIKES_IN_JSON)
    known = _told(said, _SAID_OF_JSON) or Phrase(N_("the rules of JSON are broken here"))
    return found or Phrase(N_("{mistake}, at column {column}"), mistake=known, column=column)


def _lookalike(line: str, column: int, lookalikes: Mapping[str, str]) -> Phrase | None:
    found = line[column - 1 : column]
    if not found and (quote := _QUOTES.search(line)):  # the text that it was to close never ends
        found, column = quote.group(), quote.start() + 1
    truth = _TRUTH.match(line, column - 1)
    if truth:
        message = N_("{word} stands at column {column}; write {instead}")
        return Phrase(message, word=truth[0], column=column, instead=truth[0].lower())
    character = f"{found} (U+{ord(found):04X})" if found else ""
    if found and found in _SPACES:
        message = N_("U+{code} stands at column {column}; type a plain space")
        return Phrase(message, code=f"{ord(found):04X}", column=column)
    if found in lookalikes:
        message = N_("{character} stands at column {column}; type {instead}")
        return Phrase(message, character=character, column=column, instead=lookalikes[found])
    return None


def _told(said: str, known: Said) -> Phrase | None:
    for pattern, told in known:
        found = re.fullmatch(pattern, said)
        if found:
            return Phrase(told, **{name: _bare(text) for name, text in found.groupdict().items()})
    return None


def _bare(text: str) -> str:
    """A key as it is written in the file: tomli shows it as Python writes a tuple or a text."""
    parts = re.fullmatch(r"\((.*?),?\)", text)
    return (
        ".".join(part.strip(" '\"") for part in parts[1].split(","))
        if parts
        else text.strip("'") or text
    )
