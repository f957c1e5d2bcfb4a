"""The two languages: which one a reader gets, and the words in it.

English stands in the source; the Chinese is in the gettext catalogue
`locale/zh_CN`, made into one JSON object when the package is built.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, Protocol, cast

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

Code = Literal["zh", "en"]
CODES: tuple[Code, ...] = ("zh", "en")
TAGS: dict[Code, str] = {"zh": "zh-CN", "en": "en"}
"""The tag (BCP 47) of each, for a page or a picture in it."""


class Both(Protocol):
    """Anything that is given in both languages."""

    @property
    def zh(self) -> str:
        """The text in Chinese."""

    @property
    def en(self) -> str:
        """The text in English."""


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate yet"
    """Mark a text for the catalogue; it is translated where it is shown."""
    return message


def NC_(context: str, message: str) -> str:  # noqa: N802 - likewise, with a context
    """Mark a text whose translation depends on the context that it is shown with."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - likewise, of one and of several
    """Mark a text that depends on a number."""
    return one, many


class Language:
    """One reader's language."""

    def __init__(self, code: Code) -> None:
        self.code = code
        self.chinese = code == "zh"
        self.tag = TAGS[code]
        self._words: Mapping[str, str] = _catalogue() if self.chinese else {}

    def gettext(self, message: str, /, **blanks: object) -> str:
        """`message` in this language, with its blanks filled where there are any to fill."""
        return _filled(self._words.get(message, message), blanks)

    def pgettext(self, context: str, message: str, /, **blanks: object) -> str:
        """The same, where one English text has several translations."""
        return _filled(self._words.get(f"{context}\x04{message}", message), blanks)

    def ngettext(self, one: str, many: str, /, count: int, **blanks: object) -> str:
        """`one` or `many`, whichever goes with `count`, which it may tell; Chinese has one form."""
        return _filled(
            self._words.get(one) or (one if count == 1 else many), {"count": count, **blanks}
        )

    def pick(self, text: Both) -> str:
        """The half of a bilingual text that this reader reads."""
        return text.zh if self.chinese else text.en

    def listed(self, names: Iterable[object]) -> str:
        """Names or numbers in a row, as in `6, 13` and 甲、乙."""
        return self.pgettext("names", ", ").join(map(str, names))

    def joined(self, clauses: Iterable[str]) -> str:
        """Parts of a sentence in a row, as in `12 targets, 3 of them met` and 甲，乙."""
        return self.pgettext("clauses", ", ").join(clauses)


def _filled(text: str, blanks: Mapping[str, object]) -> str:
    return text.format(**blanks) if blanks else text


@cache
def _catalogue() -> dict[str, str]:
    """The Chinese by the English; nothing where it was never compiled, so English stands in.

    The package's own loader is asked, since importing `importlib.resources`
    takes longer than all the rest.
    """
    from msgspec.json import decode

    package = os.path.dirname(os.path.abspath(__file__))
    compiled = os.path.join(package, "locale", "zh_CN", "LC_MESSAGES", "liangqu.json")
    try:
        data = cast("ResourceLoader", __spec__.loader).get_data(compiled)
    except OSError:
        return {}
    return decode(data, type=dict[str, str])


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Code:
    """Which language to speak before the arguments have been parsed.

    `--lang`, then `LIANGQU_LANG`, then the locale (a Chinese one gives Chinese,
    any other English): contract, section 2. A value that is neither is left for the
    parser to refuse, in the language that the rest decides.
    """
    asked = (given(arguments, "--lang"), environment.get("LIANGQU_LANG", ""), _locale(environment))
    return next((code for value in asked if (code := code_of(value))), "en")


def code_of(asked: str) -> Code | None:
    """The language that a value names, as `ZH`, `zh_CN.UTF-8` and 中文 all do; None for none."""
    return _NAMES.get(re.split(r"[\W_]", asked.strip().lower())[0])


_NAMES: dict[str, Code] = {
    **{"zh": "zh", "chinese": "zh", "中文": "zh"},
    **{"en": "en", "english": "en", "英文": "en"},
}
"""What people and systems call the languages."""


def given(arguments: Sequence[str], option: str) -> str:
    """The value of a long option before the arguments have been parsed, or nothing.

    What `--help` prints depends on such values wherever they stand.
    """
    asked = ""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == option and position + 1 < len(arguments):
            asked = arguments[position + 1]
        elif argument.startswith(f"{option}="):
            asked = argument.removeprefix(f"{option}=")
    return asked


def _locale(environment: Mapping[str, str]) -> str:
    """The name of the locale for messages, as gettext looks for it."""
    named = next(
        (environment[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(k)), ""
    )
    if named and named.partition(".")[0] not in {"C", "POSIX"} and environment.get("LANGUAGE"):
        return environment["LANGUAGE"]
    if not named and os.name == "nt":
        import locale

        return locale.getlocale()[0] or ""
    return named
