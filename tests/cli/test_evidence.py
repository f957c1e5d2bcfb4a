"""`evidence`: what was found, about targets and commitments alike, the newest first."""

import json
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from liangqu_cli.dates import last_day
from liangqu_cli.load.plan import load_plan
from tests.conftest import ROOT, Run

RIVER = ROOT / "tests" / "data" / "river.toml"
NEWEST = ["finance-share-2025", "ferry-riders-2025", "ferry-day-pass", "institutions-2025"]
"""Of March 2026, in the dataset's order; and of February."""
LATER = ["west-bank-trees", "east-bank-flowers-2025"]
"""One dated 2025, whose last day is as late as the other's, which is told to the day."""
OF_2025 = ["quay-opened", "first-lamp-lit", "institutions-2024"]


def _found(liangqu: Run, *words: str) -> list[dict[str, Any]]:
    done = liangqu("evidence", *words, "-D", RIVER, "-f", "json")
    assert (done.code, done.err) == (0, "")
    rows: list[dict[str, Any]] = json.loads(done.out)
    return rows


def _ids(liangqu: Run, *words: str) -> list[str]:
    return [row["id"] for row in _found(liangqu, *words)]


def test_every_finding_is_there_the_newest_first(liangqu: Run) -> None:
    """About targets and commitments alike."""
    assert _ids(liangqu) == [*NEWEST, *LATER, *OF_2025, "east-bank-flowers-2024"]
    rows = json.loads(liangqu("evidence", "-f", "json").out)
    days = [last_day(row["date"]) for row in rows]
    assert len(rows) == len(load_plan([]).evidence)
    assert days == sorted(days, key=str, reverse=True)
    assert {bool(row["target"]) for row in rows} == {True, False}


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--since", "2026-03"], NEWEST[:3]),
        (["--since", "2026年3月1日"], NEWEST[:3]),
        (["--since", "2026.04"], []),
        (["--since", "2025-12"], [*NEWEST, *LATER]),
        (["--since", "2026"], NEWEST),
        (["--until", "2024"], ["east-bank-flowers-2024"]),
        (["--until", "2025.1"], ["west-bank-trees", "east-bank-flowers-2024"]),
        (["--until", "2025-09-19"], [LATER[0], *OF_2025[1:], "east-bank-flowers-2024"]),
        (["--until", "2025-09-20"], [LATER[0], *OF_2025, "east-bank-flowers-2024"]),
        (["--since", "2025年7月", "--until", "2025-07"], ["west-bank-trees", "first-lamp-lit"]),
        (["--since", "2025-07-01", "--until", "2025-07-01"], ["west-bank-trees", "first-lamp-lit"]),
    ],
)
def test_a_date_keeps_what_may_lie_on_its_side(
    liangqu: Run, tmp_path: Path, words: list[str], kept: list[str]
) -> None:
    """What is dated 2025 may be of any day of 2025, so that it is left out by no part of it.

    The sources are of 2024 here, so that nothing is kept for the day of its publication.
    """
    text = RIVER.read_text("utf-8")
    for published in ('date = "2026-03"', 'date = "2026-01-20"'):
        text = text.replace(published, 'date = "2024"', 1)
    plan = tmp_path / "plan.toml"
    plan.write_text(text, "utf-8")
    rows = json.loads(liangqu("evidence", *words, "-D", plan, "-f", "json").out)
    assert [row["id"] for row in rows] == kept


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--since", "2026-01-20"], [*NEWEST, *LATER, *OF_2025, "east-bank-flowers-2024"]),
        (["--since", "2026-01-21"], [*NEWEST, LATER[0], OF_2025[0], OF_2025[2]]),
        (["--since", "2026-03-31"], [*NEWEST, LATER[0], OF_2025[0], OF_2025[2]]),
        (["--since", "2026-04"], []),
        (["--since", "2024-11", "--until", "2024"], ["east-bank-flowers-2024"]),
    ],
)
def test_what_was_published_since_is_kept_too(
    liangqu: Run, words: list[str], kept: list[str]
) -> None:
    """Whoever asks what has been reported since then means it, whenever it happened.

    The order stays that of what happened, by which alone `--until` leaves out.
    """
    assert _ids(liangqu, *words) == kept


def test_only_the_same_indicator_may_be_asked_for(liangqu: Run) -> None:
    """Whatever else was reported then is left out."""
    rows = _found(liangqu, "--same")
    assert [row["id"] for row in rows] == [*NEWEST[:2], NEWEST[3], *OF_2025]
    assert all(row["same_indicator"] for row in rows)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["西岸"], ["west-bank-trees", "first-lamp-lit"]),
        (["tang-shu"], ["first-lamp-lit"]),
        (["-t", "ferries"], ["ferry-riders-2025", "ferry-day-pass"]),
        (
            ["--strength", "aim", "--until", "2025"],
            ["east-bank-flowers-2025", "east-bank-flowers-2024"],
        ),
        (["-m", "一日票"], ["ferry-day-pass"]),
    ],
)
def test_it_is_narrowed_by_what_it_is_about(
    liangqu: Run, words: list[str], kept: list[str]
) -> None:
    """By whose that is, its themes, and how firmly it was said; by text also by its own."""
    assert _ids(liangqu, *words) == kept


def test_how_firmly_it_was_said_is_told_of_the_target_itself(liangqu: Run) -> None:
    """Where its commitment was said otherwise."""
    plan = load_plan([])
    rows = json.loads(liangqu("evidence", "--strength", "forecast", "-f", "json").out)
    kept = {row["target"] for row in rows}
    assert "tongzhou-universal-visitors" in kept
    assert {plan.strength_of(plan.targets[key]) for key in kept} == {"forecast"}


def test_a_source_is_the_one_that_a_finding_rests_on(liangqu: Run) -> None:
    """Not the one of what was promised."""
    rows = _found(liangqu, "--source", "harbour-office-2026")
    assert {row["source"] for row in rows} == {"harbour-office-2026"}
    assert len(rows) == 3


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_says_what_it_is_about_and_whether_that_is_another_indicator(
    liangqu: Run, lang: str
) -> None:
    """Before what was found; and its id may be typed."""
    told = liangqu("evidence", "-D", RIVER, "--lang", lang).out.split("\n\n")[:-1]
    other = {"zh": ("口径不同", "间接证据"), "en": ("another indicator", "indirect evidence")}[lang]
    rows = _found(liangqu)
    assert len(told) == len(rows)
    suffix = "" if lang == "zh" else "_en"
    for block, row in zip(told, rows, strict=True):
        about, finding = row["about" + suffix], row["finding" + suffix]
        assert -1 < block.index(about) < block.index(finding) < block.index(row["id"])
        shown = [words in block for words in other]
        assert any(shown) is not row["same_indicator"]
        assert not shown[row["target"] is not None]
        assert row["publisher" + suffix] in block
        assert liangqu("-D", RIVER, row["id"]).code == 0


def test_what_was_published_on_another_day_says_when(liangqu: Run) -> None:
    """A paper of 2023 that tells of an opening in 2021 did not report it then."""
    blocks = liangqu("evidence", "通州", "--until", "2021-10").out.split("\n\n")
    told = {line for block in blocks for line in block.splitlines() if " · evidence-" in line}
    assert any("China Daily, published 24 August 2023 · " in line for line in told)
    assert any(line.strip().startswith("Global Times · ") for line in told)


def test_a_day_and_the_period_that_was_told_of_are_told_apart(liangqu: Run) -> None:
    """In the same words on the list, in the chain of one, and to take away."""
    told = "published 21 January 2024, covering 2023"
    key = "evidence-chaoyang-fourth-embassy-area-2023"
    for words in (("evidence", "朝阳"), ("show", key), ("show", key, "-f", "markdown")):
        assert told in liangqu(*words).out, words
    shown = liangqu("evidence", "通州", "--lang", "zh").out
    assert "\n2021年9月20日至2022年9月20日 · 通州" in shown  # the period ends on the day
    assert "2024年8月发布，所涉时段为2023年 · 通州" in shown
    later = liangqu("evidence", "大兴").out
    assert "\n8 January 2025, covering 2024 · Daxing" in later  # published on another day


def test_a_finding_of_another_indicator_decides_nothing_of_a_target(liangqu: Run) -> None:
    """A commitment is not judged at all, and names no indicator that another could differ from."""
    of_target = liangqu("show", "evidence-xicheng-projects-2023").out
    assert "another indicator, not used to judge" in of_target
    of_commitment = liangqu("show", "evidence-xicheng-jinke-2024").out
    assert "indirect evidence\n" in of_commitment
    assert "another indicator" not in of_commitment


def test_a_finding_that_was_read_in_a_reprint_says_so(liangqu: Run) -> None:
    """Wherever its words are told whole."""
    key = "evidence-huairou-instruments-2025"
    for words in (("evidence", "怀柔"), ("show", key), ("show", key, "-f", "markdown")):
        assert "Read in a reprint." in liangqu(*words).out, words


@pytest.mark.parametrize(
    ("lang", "heading", "commitments"),
    [("en", "The finding asked for", "Commitments"), ("zh", "所查证据", "承诺")],
)
@pytest.mark.parametrize(
    ("asked", "others"),
    [
        ("tongzhou-universal-district-2023", 4),
        ("tongzhou-carbon-trading-2024", 1),
        ("daxing-outward-economy-2025", 0),
    ],
)
@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_the_finding_that_was_asked_for_comes_first_in_its_chain(
    liangqu: Run, lang: str, heading: str, commitments: str, asked: str, others: int, form: str
) -> None:
    """On the screen the others alone are told after what it is about."""
    out = liangqu("show", f"evidence-{asked}", "--lang", lang, "-f", form).out
    above, _, below = out.partition(heading)
    first, _, rest = below.partition(commitments)
    assert f"evidence-{asked}" in first and "evidence-" not in above
    if form == "table":
        assert f"evidence-{asked}" not in rest
        assert rest.count("· evidence-") == others


def test_a_finding_asked_for_by_itself_has_its_figure(liangqu: Run) -> None:
    """In the target's unit."""
    for form in ("table", "markdown"):
        out = liangqu("show", "institutions-2025", "-D", RIVER, "-f", form).out
        head, _, _ = out.partition("Commitments")
        assert "covering 2025 · more than 20.5 institutions" in head


def test_a_finding_of_a_later_day_is_not_there_yet(liangqu: Run) -> None:
    """Whoever looks back from a day asks as if nothing later had happened."""
    for form in ("table", "markdown"):
        back = ("--as-of", "2024", "-f", form)
        done = liangqu("show", "evidence-daxing-outward-economy-2025", *back)
        assert done.code == 0
        assert "20 June 2025" not in done.out and "asked for" not in done.out


@pytest.mark.parametrize(
    ("lang", "none", "target", "commitment"),
    [
        ("en", "found nothing.", "2–3 years (aim)\n  ", "aim  Aim, through"),
        ("zh", "未见相关资料。", "2—3年（力争）\n  ", "力争  力争通过"),
    ],
)
def test_that_nothing_was_found_about_a_target_is_not_said_of_its_commitment(
    liangqu: Run, lang: str, none: str, target: str, commitment: str
) -> None:
    """Each says what it is about; what is asked for comes first."""
    found = "evidence-daxing-outward-economy-2025"
    for asked, order in (
        (found, [found, target, none]),
        ("daxing-outward-economy", [commitment, commitment, found, target, none]),
        ("daxing-outward-economy-years", [target, none, commitment, found]),
    ):
        rest = liangqu("show", asked, "--lang", lang).out
        for words in order:
            _, there, rest = rest.partition(words)
            assert there, (asked, words)


def test_two_dates_between_which_nothing_lies_are_refused(liangqu: Run) -> None:
    """They were exchanged; a part of one may be asked for."""
    done = liangqu("evidence", "--since", "2025-02", "--until", "2025-01-31", "-D", RIVER)
    assert (done.code, done.out) == (2, "")
    assert "--since 2025-02 is later than --until 2025-01-31" in done.err
    kept = ["west-bank-trees", "east-bank-flowers-2024"]
    assert _ids(liangqu, "--since", "2025", "--until", "2025-01") == kept


def test_an_answer_that_holds_other_indicators_alone_says_so(liangqu: Run) -> None:
    """Else whoever asks for the same one took it that nothing was found."""
    count = len(json.loads(liangqu("evidence", "东城", "-f", "json").out))
    told = liangqu("evidence", "东城", "--same").out.splitlines()
    assert count > 0
    assert told[1].startswith(f"{count} match")
    assert told[1].endswith("without --same: liangqu evidence Dongcheng")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The page names People's Daily Online as its source."),
        ("zh", "页面注明来源为人民网。"),
    ],
)
def test_whom_a_page_names_as_its_source_is_told_wherever_it_is(
    liangqu: Run, tmp_path: Path, lang: str, told: str
) -> None:
    """Beside the finding, of the source itself, with a citation, and on the page of the plan."""
    finding, source = "evidence-beijing-measures-2022-09", "beijing-fao-2022-09-30"
    ways = [
        ("show", finding),
        ("show", finding, "-f", "markdown"),
        ("show", source),
        ("show", source, "-f", "markdown"),
        ("search", "96%"),
        ("cite", finding, "--style", "bibtex"),
    ]
    for words in ways:
        assert told in liangqu(*words, "--lang", lang).out, words
    assert told in liangqu("cite", finding, "--lang", lang).err
    page = tmp_path / "plan.html"
    assert liangqu("export", page).code == 0
    assert told in unescape(page.read_text("utf-8"))
    records = json.loads(liangqu("export", "-", "-f", "json").out)["sources"]
    (record,) = (each for each in records if each["id"] == source)
    assert record["taken_from"] == {"zh": "人民网", "en": "People's Daily Online"}


def test_what_is_never_judged_is_not_told_as_kept(liangqu: Run) -> None:
    """What was found about a commitment without a target has a heading of its own."""
    alone = liangqu("dongcheng-services-upgrade", "--lang", "zh").out.splitlines()
    judged = liangqu("tongzhou-universal-opening-2021", "--lang", "zh").out.splitlines()
    assert "查到的情况" in alone and "兑现情况" not in alone
    assert "兑现情况" in judged and "查到的情况" not in judged
