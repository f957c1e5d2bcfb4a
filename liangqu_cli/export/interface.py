"""What the module of a format must have, by what it writes."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.citations.cited import Cited
from liangqu_cli.language import Language
from liangqu_cli.model import Plan
from liangqu_cli.report.document import Document
from liangqu_cli.report.table import Table

Pieces = Iterator[str | bytes]
"""A file piece by piece."""


class OfTable(Protocol):
    """A format of listings."""

    def render(self, table: Table, lang: Language) -> Pieces:
        """The table; a machine format has no language."""


class OfDocument(Protocol):
    """A format of what is told whole."""

    def told_whole(self, plan: Plan, told: Document, lang: Language) -> Pieces:
        """A document about a plan's records."""


class OfPlan(Protocol):
    """A format of a whole plan that is one file."""

    def render(
        self, plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date, lang: Language
    ) -> Pieces:
        """The plan, whole.

        Args:
            plan: What to write.
            judged: The judgement of each of its targets, by id.
            as_of: The day of the judgements.
            lang: The reader's language, where the format has one.
        """


class OfCitations(Protocol):
    """A style of citations."""

    def render(self, citations: Sequence[Cited], lang: Language) -> Pieces:
        """The citations in order; `lang` is that of what is ours, where a style has none."""
