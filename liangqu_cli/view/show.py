"""`show`: cards and chains, one after another."""

from collections.abc import Iterable

from liangqu_cli.answers.dossier import Dossier
from liangqu_cli.language import Language
from liangqu_cli.model import District, Official, Plan
from liangqu_cli.view.card import card
from liangqu_cli.view.chain import chain
from liangqu_cli.view.console import Screen
from liangqu_cli.view.layout import BLANK
from liangqu_cli.view.text import Prose


def render(
    plan: Plan, dossiers: Iterable[Dossier], lang: Language, *, full: bool = False
) -> Screen:
    """A district and an official as a card, with `full` a whole one; a record as its chain."""
    for number, dossier in enumerate(dossiers):
        if number:
            yield BLANK
            yield Prose("-" * 34, "rule")
            yield BLANK
        if isinstance(dossier.subject, (District, Official)):
            yield from card(plan, dossier, lang, full=full)
        else:
            yield from chain(plan, dossier, lang)
