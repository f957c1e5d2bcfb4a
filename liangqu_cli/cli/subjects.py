"""What the words after a command mean that tells of some alone: districts, officials, records."""

import re
from collections.abc import Sequence

from liangqu_cli.ask.cutting import names_of
from liangqu_cli.ask.entities import Ambiguity, Entity
from liangqu_cli.ask.names import is_name, meaning, named, one_meaning
from liangqu_cli.cli import streams
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_, Language
from liangqu_cli.load.dataset import Dataset
from liangqu_cli.model import Plan


def entities(
    dataset: Dataset, lang: Language, words: Sequence[str], *, least: int = 1
) -> list[tuple[str, Entity]]:
    """The names that words are, in order, each with the district or official that it means.

    Who is meant by an office is told.

    Args:
        dataset: Where names are looked up.
        lang: The reader's language.
        words: What was typed.
        least: With fewer names than this each word is one, where each by itself means one thing.

    Raises:
        UsageError: a name means several or none.
    """
    index = dataset.index
    names = names_of(words, index)
    if len(names) < least and all(is_name(word, index) for word in words):
        names = words
    meanings = [(name, _meant(dataset, lang, name)) for name in names]
    for name, meant in meanings:
        if meant.kind == "official" and named(name, index) is None:
            from liangqu_cli.report.holders import holder

            streams.say([holder(name, meant, dataset.people, lang)])
    return meanings


def subjects(
    dataset: Dataset, lang: Language, words: Sequence[str]
) -> tuple[Plan, list[tuple[str, Entity | None]]]:
    """A plan that holds all that names and ids speak of, and each name with what it means.

    The id of a record means itself: None.

    Raises:
        UsageError: a name means several or none, and is no id.
    """
    meanings: list[tuple[str, Entity | None]] = []
    homes: set[Entity | None] = set()
    for name in names_of(words, dataset.index, lambda word: _is_record(dataset, word)):
        try:
            homes.add(dataset.home_of(name))
            meanings.append((name, None))
        except KeyError:
            _refuse_wrong_id(dataset, name)
            meant = _meant(dataset, lang, name)
            homes.add(meant)
            meanings.append((name, meant))
    known = frozenset(home for home in homes if home is not None)
    return dataset.plan(known if len(known) == len(homes) else None), meanings


def _is_record(dataset: Dataset, key: str) -> bool:
    try:
        dataset.home_of(key)
    except KeyError:
        return False
    return True


def _refuse_wrong_id(dataset: Dataset, name: str) -> None:
    """Refuse what looks like a record's id and means nothing, with the nearest."""
    found = meaning(name, dataset.index)
    if isinstance(found, Ambiguity) and found.near and re.fullmatch("[a-z0-9]+-[a-z0-9-]+", name):
        from liangqu_cli.load.draft import nearest

        near = nearest(name, dataset.plan().ids())
        if near or not found.meanings:
            message = N_("Nothing has the id {id}.{nearest} `liangqu search WORD` shows ids.")
            raise UsageError(message, id=name, nearest=near)


def _meant(dataset: Dataset, lang: Language, name: str) -> Entity:
    return one_meaning(name, dataset.index, dataset.people, lang)
