"""Both languages at once: each text as a pair, of which the page's switch shows one."""

from collections.abc import Callable

from liangqu_cli.export.document import TAGS
from liangqu_cli.language import CODES, Both, Language
from liangqu_cli.markup import Markup, element, escaped, filled, joined


class BothLanguages:
    """Says everything in both languages."""

    def __init__(self) -> None:
        self.languages = [Language(code) for code in CODES]

    def told(self, words: Callable[[Language], str], *, label: bool = False) -> Markup:
        """What `words` says in each language; once only where both say the same.

        Args:
            words: Gives data or markup.
            label: Whether it is the page's own word, which a search does not look at.
        """
        said = [escaped(words(lang)) for lang in self.languages]
        kind = " label" if label else ""
        if len(set(said)) == 1:
            return element("span", said[0], class_="label") if label else said[0]
        return joined(
            element("span", text, lang=TAGS[lang.code], class_=f"{lang.code}{kind}")
            for lang, text in zip(self.languages, said, strict=True)
        )

    def text(self, text: Both) -> Markup:
        """A bilingual text of the plan."""
        return self.told(lambda lang: lang.pick(text))

    def label(self, message: str, **values: str) -> Markup:
        """A message of the page itself; `values` fill it, markup or data."""
        return self.told(lambda lang: filled(lang.gettext(message), **values), label=True)

    def options(self, words: Callable[[Language], str]) -> dict[str, str]:
        """A text where no markup can stand, as attributes that the script chooses from."""
        return {f"data_{lang.code}": words(lang) for lang in self.languages}
