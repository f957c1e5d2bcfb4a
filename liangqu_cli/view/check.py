"""Problems in a terminal: a line each, as compilers write them, then what it comes to."""

from collections.abc import Callable, Iterator

from liangqu_cli.errors import Problem
from liangqu_cli.language import N_, Language
from liangqu_cli.load.lint import Checked
from liangqu_cli.report.check import severity
from liangqu_cli.report.table import Table
from liangqu_cli.text import visible
from liangqu_cli.view.paint import Look
from liangqu_cli.view.wrap import wrapped

INDENT = "    "


def view(checked: Checked) -> Callable[[Table, Look], Iterator[str]]:
    """How a terminal shows `checked`: `file:line: key: message`, then the totals."""

    def render(table: Table, look: Look) -> Iterator[str]:
        for problem in table.rows:
            yield from _problem(problem, look)
        for line in wrapped(totals(checked, look.lang), look.width or 10_000):
            yield look.paint(line, "quiet" if checked.valid else "error") + "\n"

    return render


def totals(checked: Checked, lang: Language) -> str:
    """What a check comes to, in a sentence."""
    warnings = sum(problem.warning for problem in checked.problems)
    errors = len(checked.problems) - warnings
    counts = []
    if errors:
        counts.append(lang.ngettext("{count} error", "{count} errors", errors).format(count=errors))
    if warnings:
        told = lang.ngettext("{count} warning", "{count} warnings", warnings)
        counts.append(told.format(count=warnings))
    if not errors:
        told = lang.ngettext("{count} record", "{count} records", checked.records)
        counts.insert(0, told.format(count=checked.records))
    if not checked.problems:
        counts.append(lang.gettext(N_("no problems")))
    if len(checked.files) == 1:
        files = visible(checked.files[0])
    else:
        told = lang.ngettext("{count} file", "{count} files", len(checked.files))
        files = told.format(count=len(checked.files))
    sentence = lang.gettext(N_("{files}: {counts}."))
    return sentence.format(files=files, counts=lang.joined(counts))


def _problem(problem: Problem, look: Look) -> Iterator[str]:
    place = visible(f"{problem.file}:{problem.line}:" if problem.line else f"{problem.file}:")
    words = problem.words(look.lang)
    if problem.key:
        words = f"{visible(problem.key)}: {words}"
    if problem.warning:
        words = f"{look.lang.gettext(severity(problem))}: {words}"
    first, *rest = _folded(f"{place} {words}", look.width)
    if first.startswith(place):
        first = look.paint(place, "heading") + first[len(place) :]
    yield first + "\n"
    for line in rest:
        yield INDENT + line + "\n"


def _folded(text: str, width: int | None) -> list[str]:
    """`text` in lines, all but the first narrower by the indent."""
    if width is None:
        return [text]
    first = wrapped(text, width)[0]
    rest = text[len(first) :].lstrip()
    return [first, *(wrapped(rest, max(width - len(INDENT), 8)) if rest else ())]
