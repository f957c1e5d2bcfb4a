"""Plans of any size, the same for the same size and seed."""

import random
from collections.abc import Iterator
from typing import get_args

from liangqu_cli.model import QuoteForm, Strength

SYLLABLES = (
    *("an", "bei", "chang", "dong", "feng", "gang", "hai", "jin", "ling", "nan"),
    *("ping", "qing", "shan", "tian", "xi", "yang", "zhou"),
)
CHARACTERS = "安北昌东丰港海金岭南平清山天西阳洲"
WORDS = (
    *("finance", "housing", "transport", "parks", "schools"),
    *("water", "energy", "trade", "culture", "health"),
)
WORDS_ZH = ["金融", "住房", "交通", "公园", "学校", "水务", "能源", "贸易", "文化", "卫生"]
STRENGTHS, FORMS = get_args(Strength), get_args(QuoteForm)
PER_DISTRICT = 36
"""Commitments a district: 100,000 of them are what the country's 2,800 districts would make."""


def plan_lines(commitments: int, seed: int = 2021) -> Iterator[str]:
    """A dataset of so many commitments as TOML, in pieces of one record.

    Half of the commitments have a target, a tenth of them a quote, and half of the
    targets have evidence.
    """
    rng = random.Random(seed)  # noqa: S311 - a benchmark wants the same plan every time
    districts = max(2, commitments // PER_DISTRICT)
    yield head()
    yield from district_lines(districts)
    for number in range(districts):
        yield _official(number)
    for number in range(commitments):
        yield from _commitment(number, number % districts, rng)


def head() -> str:
    """What every plan begins with: what it is, a source and the themes."""
    themes = "".join(
        f'[[themes]]\nid = "{en}"\nname = {{ zh = "{zh}", en = "{en.title()}" }}\n\n'
        for en, zh in zip(WORDS, WORDS_ZH, strict=True)
    )
    return f"""[plan]
id = "made-up"
title = {{ zh = "虚构的规划", en = "A made-up plan" }}
description = {{ zh = "用来测量快慢。", en = "To measure how quick the program is." }}
start = "2021"
end = "2025"

[[sources]]
id = "gazette"
type = "newspaper"
language = "zh"
publisher = {{ zh = "公报", en = "Gazette" }}
date = "2021"
title = {{ zh = "说了什么", en = "What was said" }}
url = "https://gazette.example/2021"

{themes}"""


def district_lines(count: int) -> Iterator[str]:
    """So many districts, each in a piece."""
    for number in range(count):
        parts, rest = [], number
        for _ in range(4):
            rest, place = divmod(rest, len(SYLLABLES))
            parts.append(place)
        zh = "".join(CHARACTERS[place] for place in parts)
        pinyin = " ".join(SYLLABLES[place] for place in parts)
        en = pinyin.replace(" ", "").capitalize()
        initials = "".join(SYLLABLES[place][0] for place in parts)
        yield f"""[[districts]]
code = "{100000 + number}"
level = "district"
name = {{ zh = "{zh}", en = "{en}" }}
full = {{ zh = "{zh}区", en = "{en} District" }}
pinyin = "{pinyin} qu"
initials = "{initials}"

"""


def _official(number: int) -> str:
    return f"""[[officials]]
id = "official-{number}"
name = {{ zh = "林{number}", en = "Lin No{number}" }}
district = "{100000 + number}"
role = {{ zh = "区长", en = "District Mayor" }}
as_of = "2021"
source = "gazette"
paragraphs = [1]

"""


def _commitment(number: int, district: int, rng: random.Random) -> Iterator[str]:
    theme = rng.randrange(len(WORDS))
    yield f"""[[commitments]]
id = "commitment-{number}"
district = "{100000 + district}"
official = "official-{district}"
strength = "{rng.choice(STRENGTHS)}"
title.zh = "在第{number}处推进{WORDS_ZH[theme]}建设，使居民得到便利"
title.en = "Advance {WORDS[theme]} at site {number}, to the convenience of residents"
as_written = "推进{WORDS_ZH[theme]}建设"
themes = ["{WORDS[theme]}"]
places = [{{ zh = "第{number}处", en = "Site {number}" }}]
source = "gazette"
paragraphs = [{1 + number % 40}]

"""
    if number % 10 == 0:
        yield f"""[[quotes]]
id = "quote-{number}"
official = "official-{district}"
form = "{rng.choice(FORMS)}"
zh = "我们将在第{number}处推进{WORDS_ZH[theme]}建设，说到做到。"
en = "We will advance {WORDS[theme]} at site {number}, and we keep our word."
themes = ["{WORDS[theme]}"]
source = "gazette"
paragraphs = [{1 + number % 40}]

"""
    if number % 2 == 0:
        value = rng.randrange(5, 500)
        yield f"""[[targets]]
id = "target-{number}"
commitment = "commitment-{number}"
metric = {{ zh = "{WORDS_ZH[theme]}项目", en = "Projects of {WORDS[theme]}" }}
comparator = ">="
value = {value}
unit = {{ zh = "个", en = "projects" }}
basis = "cumulative"
due = "{rng.choice(("2022", "2023-06", "2025"))}"
as_written = "不少于{value}个"
source = "gazette"
paragraphs = [{1 + number % 40}]

"""
    if number % 4 == 0:
        yield f"""[[evidence]]
id = "evidence-{number}"
target = "target-{number}"
date = "{rng.choice(("2022", "2023-05", "2026-01-02"))}"
same_indicator = {rng.choice(("true", "false"))}
value = {rng.randrange(5, 500)}
finding = {{ zh = "已有若干项目。", en = "Some projects were there." }}
source = "gazette"

"""
