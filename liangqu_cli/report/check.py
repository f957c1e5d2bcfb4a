"""What is wrong with dataset files, as a table: a problem a row, for editors and CI."""

from liangqu_cli.errors import Problem
from liangqu_cli.language import N_, Language
from liangqu_cli.load.lint import Checked
from liangqu_cli.report.table import Column, Table

SHOWN = ("severity", "file", "line", "key", "message")


def problems_table(checked: Checked, lang: Language) -> Table:
    """The table of problems, one row each.

    Args:
        checked: What was found.
        lang: The language of the messages, in machine formats too: they are for whoever
            sees them in an editor.
    """

    columns = (
        Column(
            "severity",
            N_("severity"),
            N_("error or warning; an error makes the dataset invalid."),
            lambda plan, row: "warning" if row.warning else "error",
            lambda plan, row, lang: lang.gettext(severity(row)),
        ),
        Column("file", N_("file"), N_("The file, as it was named.")),
        Column(
            "line",
            N_("line"),
            N_("The line, from 1; nothing where none can be named."),
            lambda plan, row: row.line or None,
            kind="number",
            whole=True,
        ),
        Column(
            "key",
            N_("key"),
            N_("The path of the key, as in targets[3].due; records are counted from 1."),
            lambda plan, row: row.key or None,
        ),
        Column(
            "message",
            N_("message"),
            N_("What was found, what was expected, and what to do."),
            lambda plan, row: row.words(lang),
        ),
    )
    return Table(checked.plan, checked.problems, name="check", columns=columns, shown=SHOWN)


def severity(problem: Problem) -> str:
    """The word for how grave a problem is, in English."""
    return N_("warning") if problem.warning else N_("error")
