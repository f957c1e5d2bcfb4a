"""Why a target has its status is told with all its dates, and no later than it was."""

import datetime as dt
from typing import Any

import pytest

from liangqu_cli.answers.scorecard import judge
from liangqu_cli.language import Language
from liangqu_cli.model import Bilingual, Evidence, Target
from liangqu_cli.report import reasons

CHINESE, ENGLISH = Language("zh"), Language("en")
TODAY = dt.date(2026, 11, 24)
MEASURES = Bilingual(zh="项", en="measures")
PER_CENT = Bilingual(zh="%", en="%")


def target(**changes: Any) -> Target:
    """A milestone, unless changed."""
    given: dict[str, Any] = {"id": "t", "commitment": "c", "metric": MEASURES, "as_written": "字"}
    return Target(**given, source="s", **changes)


def told(aim: Target, *evidence: dict[str, Any], as_of: dt.date = TODAY) -> tuple[str, str]:
    """Why, in English and in Chinese."""
    common: dict[str, Any] = {"same_indicator": True, "finding": MEASURES, "source": "s"}
    found = [Evidence(id=f"e{at}", **{**common, **each}) for at, each in enumerate(evidence)]
    judgement = judge(aim, found, as_of)
    return reasons.why(judgement, ENGLISH), reasons.why(judgement, CHINESE)


@pytest.mark.parametrize(
    ("due", "reached", "english", "chinese"),
    [
        ("2020-05-31", "2020-06-01", "1 day late", "逾期1天"),
        ("2020-05", "2020-06-01", "1 day late", "逾期1天"),
        ("2020-05-31", "2020-07-20", "50 days late", "逾期50天"),
        ("2020-05-31", "2020-07-31", "2 months late", "逾期2个月"),
        ("2020-05-31", "2020-08-14", "over 2 months late", "逾期2个多月"),
        ("2020-05-31", "2020-08-15", "nearly 3 months late", "逾期近3个月"),
        ("2021-05", "2021-09-20", "nearly 4 months late", "逾期近4个月"),
        ("2020", "2021-03-31", "3 months late", "逾期3个月"),
        ("2020-05-20", "2020-08-25", "over 3 months late", "逾期3个多月"),
        ("2019-11-30", "2020-02-29", "3 months late", "逾期3个月"),
        ("2020-12-31", "2021-02-27", "58 days late", "逾期58天"),
        ("2020-12-31", "2021-02-28", "2 months late", "逾期2个月"),
        ("2020-12-31", "2021-03-01", "over 2 months late", "逾期2个多月"),
        ("2020", "2021-03", "over 2 months late", "逾期2个多月"),
        ("2020", "2022", "over 12 months late", "逾期12个多月"),
        ("2020-05", "2020-06", "late", "逾期"),
    ],
)
def test_lateness_counts_what_has_passed(
    due: str, reached: str, english: str, chinese: str
) -> None:
    """Days up to two months; then whole months, from fifteen days on nearly one more.

    From the end of a month to the end of another are whole months, however long they are.
    Where the day of reaching is not known, it was at least so late.
    """
    aim, found = target(due=due), {"date": reached, "reached": True}
    in_english, in_chinese = told(aim, found)
    assert in_english.endswith(f": {english}.")
    assert in_chinese.endswith(f"，{chinese}。")


def test_a_date_has_the_words_around_it_that_it_wants() -> None:
    """On a day, in a month."""
    assert told(target(due="2021-05"), {"date": "2021-09-20", "reached": True}) == (
        "Reached on 20 September 2021, due in May 2021: nearly 4 months late.",
        "2021年9月20日实现，原定2021年5月，逾期近4个月。",
    )


def test_a_figure_is_as_old_as_its_report() -> None:
    """It is dated, and says nothing of today."""
    aim = target(comparator="=", value=251, unit=MEASURES, basis="cumulative")
    share = {"date": "2023-10-13", "share": 98, "comparator": "="}
    assert told(aim, share) == (
        "98% by the last report found, of 13 October 2023.",
        "最新可查为98%（据2023年10月13日的资料）。",
    )
    half = {"date": "2023-08", "period": "2023-01/2023-06", "value": 231, "comparator": ">"}
    assert told(aim, half) == (
        "More than 231 measures by the last report found, for January–June 2023.",
        "最新可查为超过231项（据2023年1月至6月的资料）。",
    )


def test_a_share_of_a_percentage_is_not_taken_for_the_percentage() -> None:
    """Half of 75 per cent is not 50 per cent."""
    aim = target(comparator="~", value=75, unit=PER_CENT, basis="level", due="2023")
    assert told(aim, {"date": "2023", "share": 50})[0].startswith("50% of the target in 2023")


def test_what_was_searched_in_vain_says_when() -> None:
    """From the day of the search on; before it nobody had searched."""
    day = dt.date(2026, 11, 1)
    aim = target(due="2021", searched=day, searched_note=MEASURES)
    assert told(aim) == (
        "Due in 2021; a search on 1 November 2026 found nothing.",
        "期限为2021年；2026年11月1日检索，未见相关资料。",
    )
    assert told(aim, as_of=day - dt.timedelta(1)) == (
        "Due in 2021; nothing is recorded.",
        "期限为2021年，未收录相关资料。",
    )
    other = {"date": "2022", "same_indicator": False}
    assert told(aim, other)[0].endswith(
        "a search for the target's own on 1 November 2026 found nothing."
    )
    early = {"date": "2020", "reached": False}
    assert told(aim, early)[0].endswith(
        "A search on 1 November 2026 found nothing that decides it."
    )
