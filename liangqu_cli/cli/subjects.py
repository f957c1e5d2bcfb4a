"""What the words after a command mean that tells of some alone: districts, officials, records."""

import re
from collections.abc import Sequence

from liangqu_cli.ask.cutting import names_of
from liangqu_cli.ask.entities import Ambiguity, Entity
from liangqu_cli.ask.names import meaning, one_meaning
from liangqu_cli.cli.run import Run
from liangqu_cli.errors import UsageError
from liangqu_cli.language import N_
from liangqu_cli.load.dataset import Dataset
from liangqu_cli.model import Plan


def entities(run: Run, words: Sequence[str]) -> list[tuple[str, Entity]]:
    """The names that words are, in order, each with the district or official that it means.

    Raises:
        UsageError: a name means several or none.
    """
    return [(name, _entity(run, name)) for name in names_of(words, run.dataset.index)]


def subjects(run: Run, words: Sequence[str]) -> tuple[Plan, list[tuple[str, Entity | None]]]:
    """A plan that holds all that names and ids speak of, and each name with what it means.

    The id of a record means itself: None.

    Raises:
        UsageError: a name means several or none, and is no id.
    """
    dataset = run.dataset
    meanings: list[tuple[str, Entity | None]] = []
    homes: set[Entity | None] = set()
    for name in names_of(words, dataset.index, lambda word: _is_record(dataset, word)):
        try:
            homes.add(dataset.home_of(name))
            meanings.append((name, None))
        except KeyError:
            meant = _subject(run, name)
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


def _subject(run: Run, name: str) -> Entity:
    """What a word means that is no record's id; one like an id is told the nearest."""
    found = meaning(name, run.dataset.index)
    if isinstance(found, Ambiguity) and found.near and re.fullmatch("[a-z0-9]+-[a-z0-9-]+", name):
        from liangqu_cli.load.draft import nearest

        near = nearest(name, run.plan.ids())
        if near or not found.meanings:
            message = N_("Nothing has the id {id}.{nearest} `liangqu search` shows ids.")
            raise UsageError(message, id=name, nearest=near)
    return _entity(run, name)


def _entity(run: Run, name: str) -> Entity:
    return one_meaning(name, run.dataset.index, run.dataset.people, run.lang)
