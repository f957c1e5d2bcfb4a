"""Mistakes made in the template of `init`, and what `check` must say of each."""

from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

TEMPLATE = (ROOT / "liangqu_cli" / "template" / "plan.toml").read_text(encoding="utf-8")
QUOTE_EN = "The river shall be clear, the roads wide, and the nights quiet."
LIBRARY = 'metric = { zh = "图书馆开放天数", en = "Days on which the library is open" }\n'
THEATRE = 'metric = { zh = "滨河剧院开放", en = "The Riverside Theatre opens" }\n'
CITED = 'as_written = "图书馆每年开放300天以上"\nthemes = ["culture"]\nsource = "luyu-daily-2018"\n'
WRITTEN = 'as_written = "图书馆每年开放300天以上"\nthemes'
SPARE_THEME = '\n[[themes]]\nid = "spare"\nname = { zh = "多余", en = "Spare" }\n'


class Fault(NamedTuple):
    """A mistake made in the template, and what `check` must say of it."""

    old: str
    new: str
    key: str
    says: str


ERRORS = {
    "a word that has no word beside it": Fault(
        'synonyms = [["绿道", "慢行道", "greenway", "walking trail"]]',
        'synonyms = [["绿道"]]',
        "plan.synonyms[1]",
        "a list with at least 2 entries",
    ),
    "an id that is used twice": Fault(
        'id = "xidong-library-days"', 'id = "luyu-parks-2022"', "targets[3].id", "used twice"
    ),
    "a reference to nothing": Fault(
        'commitment = "xidong-library"\n',
        'commitment = "xidong-libary"\n',
        "targets[3].commitment",
        "Nothing has the id xidong-libary. Did you mean xidong-library?",
    ),
    "a date that does not exist": Fault(
        'due = "2020-05"', 'due = "2020-13"', "targets[5].due", "2020-13 is no date"
    ),
    "a start after the due": Fault(
        'start = "2019"', 'start = "2023"', "targets[3].start", "2023 lies after 2022"
    ),
    "a range without its upper end": Fault(
        "value_max = 1_800_000_000\n", "", "targets[4]", "needs a value_max"
    ),
    "a comparator on a milestone": Fault(
        THEATRE, THEATRE + 'comparator = ">="\n', "targets[5]", "needs a value"
    ),
    "a quote without a translation": Fault(
        f'en = "{QUOTE_EN}"\n', "", "quotes[1]", "The key en is missing"
    ),
    "a quote translated into its own language": Fault(
        QUOTE_EN, "河要清，路要宽，CBD 要安静。", "quotes[1].en", "Found Chinese"
    ),
    "a paragraph that the source does not have": Fault(
        CITED + "paragraphs = [2]\n",
        CITED + "paragraphs = [4]\n",
        "commitments[2].paragraphs[1]",
        "has no paragraph 4; its last is 3",
    ),
    "no paragraph where the source has fingerprints": Fault(
        CITED + "paragraphs = [2]\n", CITED, "commitments[2]", "say in which of them this stands"
    ),
    "a better way where nothing is about": Fault(
        THEATRE, THEATRE + 'better = "more"\n', "targets[5].better", 'comparator = "~"'
    ),
    "a commitment of no strength": Fault(
        'strength = "pledge"\ntitle.zh = "图书馆常年开放"\n',
        'title.zh = "图书馆常年开放"\n',
        "commitments[2]",
        "The key strength is missing",
    ),
    "a strength that there is not": Fault(
        'strength = "pledge"\ntitle.zh = "图书馆常年开放"\n',
        'strength = "plege"\ntitle.zh = "图书馆常年开放"\n',
        "commitments[2].strength",
        "Did you mean pledge?",
    ),
    "a search of a district without its note": Fault(
        'searched_note.zh = "检索了《鹿屿日报》和区政府网站。"\n'
        'searched_note.en = "The Luyu Daily and the district\'s website were searched."\n',
        "",
        "districts[3]",
        "searched and searched_note go together",
    ),
    "a zero-width character as it is": Fault(
        QUOTE_EN, "The river\u200b shall be clear.", "quotes[1].en", "U+200B ZERO WIDTH SPACE"
    ),
    "a bidi control as an escape": Fault(
        QUOTE_EN, "The \\u202eriver.", "quotes[1].en", "Character 5 is U+202E RIGHT-TO-LEFT"
    ),
    "a control character": Fault(QUOTE_EN, "The \\u001b[31mriver.", "quotes[1].en", "U+001B"),
    "a character that was lost": Fault(QUOTE_EN, "The r\ufffdver.", "quotes[1].en", "U+FFFD"),
    "a text that is not trimmed": Fault(
        QUOTE_EN, " The river.", "quotes[1].en", "begins or ends with white space"
    ),
    "an empty text": Fault(QUOTE_EN, "", "quotes[1].en", "Found an empty text"),
    "a text of white space": Fault(QUOTE_EN, "\u3000", "quotes[1].en", "only white space"),
    "two districts on one tile": Fault(
        "tile = { row = 1, column = 1 }",
        "tile = { row = 1, column = 2 }",
        "districts[3].tile",
        "990101 has this tile already",
    ),
    "a family name that is not in the name": Fault(
        'en = "Gu Xiaoman" }',
        'en = "Gu Xiaoman", family = "Xiao" }',
        "sources[1].authors",
        "Xiao is no part of Gu Xiaoman",
    ),
    "a body with a family name": Fault(
        'en = "Gu Xiaoman" }',
        'en = "Gu Xiaoman", family = "Gu", body = true }',
        "sources[1].authors",
        "Gu Xiaoman is a body, and has no family name",
    ),
    "an unknown key": Fault(
        'start = "2019"\n', 'strat = "2019"\n', "targets[3].strat", "Did you mean start?"
    ),
    "a value of another choice": Fault(
        'basis = "annual"\n', 'basis = "anual"\n', "targets[3].basis", "Did you mean annual?"
    ),
    "an unknown table": Fault(
        '[[quotes]]\nid = "su', '[[qoutes]]\nid = "su', "qoutes", "Did you mean quotes?"
    ),
}
WARNINGS = {
    "an author in Latin letters whose family name nobody says": Fault(
        'en = "Peter Harlow", family = "Harlow" }', 'en = "Peter Harlow" }',
        "sources[3].authors[1]", "Nothing says which part of Peter Harlow is the family name",
    ),
    "a theme that nothing refers to": Fault(
        "\n[[districts]]\ncode = \"990000\"", SPARE_THEME + "\n[[districts]]\ncode = \"990000\"",
        "themes[4].id", "No record refers to spare",
    ),
    "a source that nothing refers to": Fault(
        'reached = true\nfinding.zh = "剧院于2020年9月1日开放，晚于承诺。"\n'
        'finding.en = "The theatre opened on 1 September 2020, later than pledged."\n'
        'source = "luyu-theatre-page"',
        'reached = true\nfinding.zh = "剧院于2020年9月1日开放，晚于承诺。"\n'
        'finding.en = "The theatre opened on 1 September 2020, later than pledged."\n'
        'source = "luyu-yearbook-2022"',
        "sources[3].id", "No record refers to luyu-theatre-page",
    ),
    "words that are too many": Fault(
        WRITTEN, 'as_written = "图书馆每年开放300天以上' + "，图书馆" * 10 + '"\nthemes',
        "commitments[2].as_written", "Found 53 characters, expected at most 50",
    ),
    "words that end a sentence": Fault(
        WRITTEN, 'as_written = "图书馆每年开放300天以上。"\nthemes',
        "commitments[2].as_written", "end a sentence",
    ),
    "a strength that the words of a commitment do not bear": Fault(
        WRITTEN, 'as_written = "力争图书馆每年开放300天以上"\nthemes',
        "commitments[2].as_written", "力争 points to the strength aim, not pledge",
    ),
    "a strength that the words of a target do not bear": Fault(
        'as_written = "图书馆每年开放300天以上"\nsource',
        'as_written = "图书馆每年预计开放300天以上"\nsource',
        "targets[3].as_written", "预计 points to the strength forecast, not pledge",
    ),
    "a radical in a character's place": Fault(
        'name = { zh = "湖心", en', 'name = { zh = "湖⼼", en', "districts[3].name.zh", "write 心"
    ),
    "a radical that normal forms do not know": Fault(
        'name = { zh = "溪东", en', 'name = { zh = "溪⻔", en', "districts[2].name.zh", "write 门"
    ),
    "a character of one font alone": Fault(
        'name = { zh = "湖心", en', 'name = { zh = "湖\ue863", en',
        "districts[3].name.zh", "U+E863, for private use",
    ),
    "paragraphs out of order": Fault(
        "paragraphs = [2, 3]", "paragraphs = [3, 2, 3]", "commitments[3].paragraphs", "[2, 3]"
    ),
    "a page read before it was published": Fault(
        "accessed = 2023-03-01", "accessed = 2020-08-31", "sources[3].accessed", "lies before"
    ),
    "a URL that two sources have": Fault(
        'date = "2023-02"\n# 没有标题',
        'date = "2023-02"\nurl = "https://www.example.org/riverside-theatre"\n# 没有标题',
        "sources[3].url", "luyu-yearbook-2022 has the same URL",
    ),
}  # fmt: skip


def with_fault(folder: Path, *faults: Fault) -> Path:
    """The template with these mistakes in it, as a file."""
    text = TEMPLATE
    for fault in faults:
        assert text.count(fault.old) == 1, fault.old
        text = text.replace(fault.old, fault.new)
    file = folder / "plan.toml"
    file.write_text(text, encoding="utf-8")
    return file
