"""A theme's filter tells of themes that are kinds of it by their names, and what they hold."""

import json
from itertools import permutations

from liangqu_cli.load.plan import load_plan
from tests.conftest import Run

FINANCE, KINDS = "finance", ["green-finance", "fintech"]


def _ids(liangqu: Run, command: str, *themes: str) -> set[str]:
    words = [word for theme in themes for word in ("-t", theme)]
    return {row["id"] for row in json.loads(liangqu(command, *words, "-f", "json").out)}


def test_what_a_theme_leaves_out_of_its_own_kinds_is_counted(liangqu: Run) -> None:
    """With what to add, which then shows so many more."""
    for command in ("commitments", "evidence"):
        out = liangqu(command, "-t", FINANCE).out
        some, every = _ids(liangqu, command, FINANCE), _ids(liangqu, command, FINANCE, *KINDS)
        more = len(every - some)
        told = f"{more} more are of Green finance, Fintech; to see them too, add"
        assert out.endswith(f"\n\n{told} -t green-finance -t fintech\n"), command
    chinese = liangqu("commitments", "-t", "金融", "--lang", "zh").out
    assert chinese.endswith(
        "条属于绿色金融、金融科技，此处未列，一并查看请加：-t 绿色金融 -t 金融科技\n"
    )


def test_a_comparison_tells_it_too(liangqu: Run) -> None:
    """Else a district would seem to have said less of a field than it did."""
    sides = ("通州", "朝阳")
    rows = json.loads(liangqu("commitments", *sides, "-t", KINDS[0], "-f", "json").out)
    out = liangqu("compare", *sides, "-t", FINANCE).out
    assert f"{len(rows)} more are of Green finance; to see them too, add -t green-finance" in out
    assert "more are of" not in liangqu("compare", *sides).out


def test_where_nothing_is_left_out_nothing_is_told(liangqu: Run) -> None:
    """Not for a kind itself, nor with all of them, nor where only other records have one."""
    for words in (("-t", "fintech"), ("-t", FINANCE, "-t", KINDS[0], "-t", KINDS[1])):
        assert "more are of" not in liangqu("commitments", *words).out
    assert _ids(liangqu, "targets", FINANCE) == _ids(liangqu, "targets", FINANCE, *KINDS)
    assert "more are of" not in liangqu("targets", "-t", FINANCE).out


def test_it_is_for_readers_and_for_records_that_have_themes(liangqu: Run) -> None:
    """A file for a program holds the records alone; a district is of no theme."""
    for words in (("commitments", "-f", "markdown"), ("commitments", "-f", "csv"), ("districts",)):
        assert "more are of" not in liangqu(*words, "-t", FINANCE).out


def test_no_theme_of_the_built_in_plan_is_taken_for_a_kind_of_another_by_chance() -> None:
    """Of all pairs, these alone."""
    themes = load_plan([]).themes.values()
    pairs = {(a.id, b.id) for a, b in permutations(themes, 2) if a.name.zh in b.name.zh}
    assert pairs == {(FINANCE, kind) for kind in KINDS}
