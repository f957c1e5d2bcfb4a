"""The whole plan as one page, for people without a terminal.

It is read without a script and from a folder; a script only filters, and tells
the browser which language is being read. Both languages are in the page.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from liangqu_cli.answers.scorecard import Judgement
from liangqu_cli.export.document import document, packaged
from liangqu_cli.export.page import filters, masthead, overview, records, references
from liangqu_cli.export.page.languages import BothLanguages
from liangqu_cli.language import Language
from liangqu_cli.model import Plan


def render(plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date) -> Iterator[str | bytes]:
    """A self-contained page of everything that a plan holds.

    Args:
        plan: What to show.
        judged: The judgement of every target, by its id.
        as_of: The day of the judgement; evidence dated later is left out.
    """
    style = packaged("base.css") + packaged("page/page.css") + overview.placement(plan)
    yield from document(
        Language("en"),
        masthead.title(plan),
        _body(plan, judged, as_of),
        style=style,
        script=packaged("page/page.js"),
    )


def _body(plan: Plan, judged: Mapping[str, Judgement], as_of: dt.date) -> Iterator[str]:
    both = BothLanguages()
    yield masthead.masthead(plan, both)
    yield "<main>\n"
    yield overview.map_section(plan, both)
    yield overview.scorecard_section(plan, judged, as_of, both)
    yield '<section id="records" aria-labelledby="records-heading">\n'
    yield filters.heading_and_form(plan, judged, both)
    yield from records.districts(plan, judged, as_of, both)
    yield "</section>\n"
    yield references.sources_section(plan, both)
    yield references.method_section(plan, as_of, both)
    yield "</main>\n"
    yield references.footer(both)
