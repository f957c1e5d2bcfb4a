"""What readers type, as they think of it: taken where it can be, else told in one line."""

import datetime as dt
import json
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from liangqu_cli.cli.command_table import BY_NAME, ENTRIES, HELP
from tests.built import COMMANDS, params
from tests.conftest import ROOT, Run

RIVER = str(ROOT / "tests" / "data" / "river.toml")
ABOUT_TARGETS = ("targets", "scorecard", "summary", "timeline")
LISTINGS = (
    *("districts", "officials", "commitments", "targets", "quotes", "search"),
    *("summary", "scorecard", "evidence", "timeline", "matrix", "map"),
)


# --- The shortest question ------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [["朝阳"], ["wang hao"], ["daxing-services-share-2021"], ["miyun", "--as-of", "2023"]]
)
def test_a_name_or_an_id_alone_is_shown(liangqu: Run, words: list[str]) -> None:
    """As `show` shows it, with its options."""
    done = liangqu(*words)
    assert done.code == 0
    assert done.out == liangqu("show", *words).out != ""


def test_options_of_the_program_may_stand_before_a_name(liangqu: Run) -> None:
    """On either side, as with a command."""
    shown = liangqu("show", "东岸", "-D", RIVER, "--lang", "zh").out
    assert liangqu("-D", RIVER, "--lang=zh", "东岸").out == shown != ""
    assert liangqu("东岸", "--lang", "zh", "-D", RIVER).out == shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["tragets"], "There is no command tragets; did you mean targets?"),
        (["tragets", "大兴"], "did you mean targets?"),
        (["tragets", "--due-by", "2023"], "did you mean targets?"),
        (["xyzzy"], "xyzzy is neither a command nor a name; `liangqu --help` lists the commands"),
        (["targets", "xyzzy"], "called xyzzy; `liangqu districts` and `liangqu officials` list"),
        (["xyzzy", "--bogus"], "There is no option --bogus"),
        (["wang"], "wang could mean"),
        (["help", "tragets"], "There is no command tragets; did you mean targets?"),
        (["help", "朝阳"], "There is no command 朝阳"),
    ],
)
def test_a_word_that_is_neither_a_command_nor_a_name_is_told(
    liangqu: Run, words: list[str], told: str
) -> None:
    """Whichever was meant, the line says how to go on."""
    done = liangqu(*words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


@pytest.mark.parametrize("words", [["university"], ["targets", "university"], ["金融街"]])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_search_is_offered_where_it_finds_something(
    liangqu: Run, words: list[str], lang: str
) -> None:
    """For a word that is no name; a search that finds nothing would lead nowhere."""
    told = liangqu("--lang", lang, *words).err
    assert f"`liangqu search {words[-1]}`" in told
    assert liangqu("search", words[-1], "-f", "jsonl").out


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["朝阳", "承诺"], "liangqu 承诺 朝阳"),
        (["朝阳", "大兴", "quotes"], "liangqu quotes 朝阳 大兴"),
        (["targets", "朝阳", "原话"], "liangqu 原话 朝阳"),
        (["targets", "大兴", "missed"], "liangqu targets 大兴 --status missed"),
        (["scorecard", "未实现", "-n", "3"], "liangqu scorecard -n 3 --status 未实现"),
        (["大兴", "missed"], "liangqu targets 大兴 --status missed"),
        (["missed"], "liangqu targets --status missed"),
        (["密云", "力争"], "liangqu commitments 密云 --strength 力争"),
        (["quotes", "朝阳", "旅游"], "liangqu quotes 朝阳 --theme 旅游"),
        (["Universal Studios"], "liangqu search Universal Studios"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_word_in_the_wrong_place_is_told_with_the_line_to_type(
    liangqu: Run, words: list[str], line: str, lang: str
) -> None:
    """A command after the names, or the value of an option among them; and the line answers."""
    done = liangqu(*words, env={"LIANGQU_LANG": lang})
    assert (done.code, done.out) == (2, "")
    assert f"`{line}`" in done.err
    assert liangqu(*shlex.split(line)[1:]).code == 0


def test_it_is_told_in_a_compiled_plan_as_in_its_file(liangqu: Run, tmp_path: Path) -> None:
    """Of which no more than the themes is read for that."""
    path = tmp_path / "plan.sqlite"
    assert liangqu("export", str(path), "-D", RIVER).code == 0
    done = liangqu("-D", str(path), "东岸", "轮渡")
    assert f"`liangqu -D {path} commitments 东岸 --theme 轮渡`" in done.err


@pytest.mark.parametrize(
    ("words", "commands"),
    [
        (["show", "大兴", "--status", "met"], "targets, summary, scorecard, timeline"),
        (["大兴", "--due-by=2023"], "targets, summary, scorecard, timeline"),
        (["targets", "--by", "theme"], "summary, matrix, map"),
    ],
)
def test_an_option_of_other_commands_is_told_with_them(
    liangqu: Run, words: list[str], commands: str
) -> None:
    """In the order of `--help`."""
    done = liangqu(*words)
    assert (done.code, done.out) == (2, "")
    assert f"these commands have: {commands}." in done.err


@pytest.mark.parametrize(
    ("typed", "code"), [("中文", "zh"), ("Chinese", "zh"), ("English", "en"), ("英文", "en")]
)
def test_a_language_may_be_called_by_its_name(liangqu: Run, typed: str, code: str) -> None:
    """In either language, wherever it is asked for."""
    assert liangqu("districts", "--lang", typed) == liangqu("districts", "--lang", code)
    told = liangqu("districts", env={"LIANGQU_LANG": typed})
    assert told == liangqu("districts", "--lang", code)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_can_be_asked_for_by_a_command(liangqu: Run, name: str) -> None:
    """`help targets` is `targets --help`."""
    if name == "help":
        return
    words = [name] if name else []
    assert liangqu("help", *words).out == liangqu(*words, "--help").out != ""


def test_an_option_comes_before_the_environment(liangqu: Run) -> None:
    """Which plan is read, and in which language it is told."""
    asked = ["-D", RIVER, "--lang", "zh", "targets"]
    unread = {"LIANGQU_DATA": "nowhere.toml", "LIANGQU_LANG": "en"}
    assert liangqu(*asked, env=unread) == liangqu(*asked)


def test_fields_of_one_heading_are_told_apart(liangqu: Run) -> None:
    """In Chinese a district's two names have one heading: the English one goes by its key."""
    told = liangqu("--lang", "zh", "targets", "--fields", "nonsense").err.rstrip("。\n")
    listed = told.partition("可用的字段：")[2].split("、")
    assert {"区", "district_en"} <= set(listed)
    done = liangqu("targets", "--fields", ",".join(listed), "-f", "csv")
    assert len(done.out.partition("\n")[0].split(",")) == len(set(listed)) == len(listed)


@pytest.mark.parametrize("name", ["", *(entry.name for entry in ENTRIES)])
def test_help_needs_no_plan(liangqu: Run, name: str) -> None:
    """Where none can be read, an example has the kind of a name in capitals in its place."""
    done = liangqu("-D", "nowhere.toml", *([name] if name else []), "--help")
    assert (done.code, done.err) == (0, "")
    assert "{" not in done.out.partition("\nExamples\n")[2] != ""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["承诺", "朝阳"], ["commitments", "朝阳"]),
        (["目标", "-n", "1", "朝阳"], ["targets", "-n", "1", "朝阳"]),
        (["--lang", "zh", "原话", "怀柔"], ["--lang", "zh", "quotes", "怀柔"]),
        (["对比", "朝阳", "大兴"], ["compare", "朝阳", "大兴"]),
        (["证据", "--since", "2024"], ["evidence", "--since", "2024"]),
        (["地图"], ["map"]),
        (["时间线"], ["timeline"]),
        (["兑现", "大兴"], ["scorecard", "大兴"]),
        (["搜索", "绿色"], ["search", "绿色"]),
        (["帮助"], ["--help"]),
        (["帮助", "承诺"], ["commitments", "--help"]),
        (["help", "承诺"], ["commitments", "--help"]),
        (["帮助", "targets"], ["targets", "--help"]),
    ],
)
def test_a_command_may_be_called_by_its_chinese_name(
    liangqu: Run, words: list[str], meant: list[str]
) -> None:
    """Whatever the language of the answer."""
    told = liangqu(*words)
    assert told == liangqu(*meant)
    assert (told.code, told.err) == (0, "")


def test_no_two_commands_are_called_the_same() -> None:
    """Nor is one called what asks for help."""
    names = [name for entry in ENTRIES for name in (entry.name, *entry.words)]
    assert len({*names, *HELP}) == len(names) + len(HELP)


@pytest.mark.parametrize("command", ["承诺", "地图", "map"])
def test_a_place_that_is_called_as_a_command_is_shown(
    liangqu: Run, command: str, tmp_path: Path
) -> None:
    """By `show`; alone the word is the command, in either language."""
    path = tmp_path / "plan.toml"
    text = Path(RIVER).read_text("utf-8")
    path.write_text(
        text.replace('zh = "西岸", en = "West Bank"', f'zh = "{command}", en = "W"'), "utf-8"
    )
    data = ("-D", str(path))
    assert "990102" in liangqu("show", command, *data).out
    assert liangqu(command, *data) == liangqu(BY_NAME[command].name, *data)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_in_chinese_tells_the_chinese_names(liangqu: Run, command: str) -> None:
    """The first of them in the list of commands, all of them in the command's own help."""
    told = liangqu(*([command] if command else []), "--help", "--lang", "zh").out
    if not command:
        assert all(f"{entry.name} {entry.words[0]}" in told for entry in ENTRIES if entry.words)
    elif command in BY_NAME:
        assert all(word in told for word in BY_NAME[command].words)


@pytest.mark.parametrize("command", ["summary", "districts", "map", "commitments", "quotes"])
def test_examples_in_chinese_are_in_chinese_words(liangqu: Run, command: str) -> None:
    """Which the program understands: a theme, and what is counted or sorted by."""
    told = liangqu(command, "--help", "--lang", "zh").out.splitlines()
    for example in (line.split()[1:] for line in told[-2:]):
        values = [b for a, b in pairwise(example) if a in ("-t", "--by", "--sort")]
        assert not any(value.isascii() for value in values), example
        assert liangqu(*example).code == 0
    assert "-t " in told[-1] or "--by " in told[-1]


@pytest.mark.parametrize(
    ("typed", "near"),
    [("承諾", "承诺"), ("commitment", "commitments"), ("quote", "quotes"), ("Targets", "targets")],
)
def test_a_word_near_a_command_suggests_it(liangqu: Run, typed: str, near: str) -> None:
    """In traditional characters, in the singular, in capitals."""
    done = liangqu(typed)
    assert (done.code, done.out) == (2, "")
    assert f"did you mean {near}?" in done.err


# --- What is seen may be typed --------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["--status", "未实现"], ["--status", "missed"]),
        (["--status", "met late"], ["--status", "late"]),
        (["--status", "IN-PROGRESS"], ["--status", "in_progress"]),
        (["--theme", "Ferries"], ["--theme", "ferries"]),
        (["--theme", "轮渡"], ["--theme", "ferries"]),
        (["--theme", "old harbour"], ["--theme", "quays-and-dykes"]),
        (["--theme", "堤防"], ["--theme", "quays-and-dykes"]),
        (["--unit", "公顷"], ["--unit", "hectares"]),
        (["--strength", "力争"], ["--strength", "aim"]),
        (["--strength", "努力"], ["--strength", "aim"]),
        (["--strength", "承诺"], ["--strength", "pledge"]),
        (["--strength", "promise"], ["--strength", "pledge"]),
        (["--strength", "under way"], ["--strength", "under_way"]),
        *(
            (["--comparator", sign], ["--comparator", ">="])
            for sign in ("≥", "＞＝", "at-least", "at least", "不少于", "不低于")
        ),
        (["--comparator", "约"], ["--comparator", "~"]),
        (["--comparator", "节点"], ["--comparator", "milestone"]),
        *(
            (["--due-by", date], ["--due-by", "2025-06"])
            for date in ("2025.06", "2025.6", "2025/6", "2025年6月", "２０２５年６月", "June 2025")
        ),
        (["--due-by", "2025年6月3日"], ["--due-by", "2025-06-03"]),
        (["--due-from", "2025年6月"], ["--due-from", "2025-06"]),
        (["--as-of", "2024年"], ["--as-of", "2024"]),
        (["--due-by", "2025年底"], ["--due-by", "2025-12"]),
        (["--due-by", "end of 2025"], ["--due-by", "2025"]),
        (["--as-of", "31 May 2024"], ["--as-of", "2024-05-31"]),
        (["--sort", "期限"], ["--sort", "due"]),
        (["--sort", "-due"], ["--sort", "-due"]),
        (["--fields", "id，期限,Status"], ["--fields", "id,due,status"]),
        (["-f", "CSV"], ["-f", "csv"]),
        (["-f", "MD"], ["-f", "markdown"]),
        (["-f", "ndjson"], ["-f", "jsonl"]),
        (["-n", "３"], ["-n", "3"]),
    ],
)
def test_what_is_seen_may_be_typed(liangqu: Run, typed: list[str], meant: list[str]) -> None:
    """In the words of either language, as dates are written, in any case and width."""
    asked = ["targets", "-D", RIVER, *([] if "-f" in typed else ["-f", "json"])]
    done = liangqu(*asked, *typed)
    assert (done.code, done.err) == (0, "")
    assert done.out == liangqu(*asked, *meant).out


@pytest.mark.parametrize("option", ["--as-of", "--due-by", "--due-from"])
@pytest.mark.parametrize(
    ("typed", "ahead"),
    [("去年", -1), ("last year", -1), ("今年", 0), ("This Year", 0), ("明年", 1), ("next year", 1)],
)
def test_years_may_be_told_from_today(liangqu: Run, option: str, typed: str, ahead: int) -> None:
    """As they are spoken of."""
    year = str(dt.date.today().year + ahead)
    asked = ("targets", "-D", RIVER, "-f", "json", option)
    assert liangqu(*asked, typed) == liangqu(*asked, year)


@pytest.mark.parametrize("typed", ["today", "Today", "今天", "今日"])
def test_today_is_a_date(liangqu: Run, typed: str) -> None:
    """The last day on which anything can have been found."""
    today = dt.date.today().isoformat()
    asked = ("scorecard", "-D", RIVER, "-f", "json", "--as-of")
    assert liangqu(*asked, typed) == liangqu(*asked, today)
    assert f'"as_of": "{today}"' in liangqu(*asked, typed).out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-t", "green"], "green could mean green-finance, green-development; type more of it."),
        (["-t", "绿色", "--lang", "zh"], "“绿色”可指绿色金融、绿色发展；请多输入几个字。"),
        (["-t", "金"], "金 is no theme"),
        (["-t", "our"], "our is no theme"),
        (["-t", "AI"], "Records are narrowed by any word with `--match`."),
        (["--status", "overdue"], "What has fallen due is listed with `--due-by today`"),
        (["--status", "逾期", "--lang", "zh"], "已到期的可用 `--due-by 今天` 列出"),
        (["-f", "excel"], "add -o FILE.xlsx"),
        (["-f", "pdf"], "pdf is no format; choose from table, markdown, html"),
        (["--as-of", "年底"], "write 2023, 2023-06, 2023-06-30 or today."),
        (["--as-of", "2023-02-30底"], "is no date"),
    ],
)
def test_a_word_that_means_several_values_or_none_is_told_how_to_go_on(
    liangqu: Run, words: list[str], told: str
) -> None:
    """By what was likely to be wanted; nothing is guessed."""
    done = liangqu("targets", *words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_a_theme_that_is_named_whole_is_itself(liangqu: Run) -> None:
    """Though others have its name in theirs."""
    rows = json.loads(liangqu("commitments", "-t", "finance", "-f", "json").out)
    assert all("finance" in row["themes"] for row in rows)


@pytest.mark.parametrize(
    ("command", "typed", "meant"),
    [
        ("summary", "主题", "theme"),
        ("summary", "deadline", "due"),
        ("summary", "措辞", "strength"),
        ("matrix", "引语", "quotes"),
        ("map", "状态", "status"),
    ],
)
def test_what_to_count_by_may_be_said_in_words(
    liangqu: Run, command: str, typed: str, meant: str
) -> None:
    """As the headings say it."""
    asked = (command, "-D", RIVER, "--by")
    assert liangqu(*asked, typed).out == liangqu(*asked, meant).out != ""


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_heading_names_its_field(liangqu: Run, command: str, lang: str) -> None:
    """What stands above a column may be typed for it, without commas; of two alike the first."""
    asked = [command, *(["渡"] if command == "search" else []), "-D", RIVER, "--lang", lang]
    keys = liangqu(*asked, "-f", "csv").out.partition("\n")[0]
    heading = liangqu(*asked, "-f", "markdown", "--fields", keys).out.partition("\n")[0]
    titles = [title.strip() for title in heading.strip("| ").split(" | ")]
    typed = [
        key if title in titles[:place] or "," in title else title
        for place, (key, title) in enumerate(zip(keys.split(","), titles, strict=True))
    ]
    assert typed != keys.split(",")
    assert liangqu(*asked, "-f", "csv", "--fields", ",".join(typed)).out.startswith(keys)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_lists_what_an_option_can_be(liangqu: Run, command: str, lang: str) -> None:
    """Where those are few: the same as is completed and refused."""
    told = "".join(liangqu(command, "--lang", lang, "-D", RIVER, "--help").out.split())
    names = {param.name for param in params(command)}
    expected = {
        "status": {"zh": "已实现、逾期实现、未实现", "en": "met,late,missed"},
        "strength": {"zh": "明确承诺、力争", "en": "pledge,aim,exploration"},
        "theme": {"zh": "轮渡", "en": "ferries"},
        "color": {"zh": "自动、总是、从不", "en": "auto,always,never"},
    }
    for name in names & set(expected):
        assert expected[name][lang] in told, name


# --- The same everywhere --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "dues"),
    [
        ("2025", "2025", {"2025", "2025-05", "2025-05-20", "2025-12-31"}),
        ("2025-05", "2025-05", {"2025-05", "2025-05-20"}),
        ("2025-05-20", "2025-05-20", {"2025-05-20"}),
        ("2025-06", "2026", {"2025", "2025-12-31", "2026-05"}),
        ("2026-05-31", None, {"2026-05", "2028", "2030"}),
    ],
)
def test_a_target_falls_due_on_the_last_day_of_its_due(
    liangqu: Run, since: str, until: str | None, dues: set[str]
) -> None:
    """What is due in a year is there for its December, and not for its May."""
    dates = ["--due-from", since, *(["--due-by", until] if until else [])]
    rows = json.loads(liangqu("targets", *dates, "-D", RIVER, "-f", "json").out)
    assert {row["due"] for row in rows} == dues


def test_nothing_falls_due_between_dates_the_wrong_way_round(liangqu: Run) -> None:
    """It is refused, since an empty answer would say that no target is due."""
    done = liangqu("summary", "--due-from", "2026-02", "--due-by", "2025")
    assert (done.code, done.out) == (2, "")
    assert "--due-from 2026-02 is later than --due-by 2025; exchange the two." in done.err


@pytest.mark.parametrize("command", ABOUT_TARGETS)
@pytest.mark.parametrize(
    "narrowed",
    [
        ["--due-by", "2025"],
        ["--due-from", "2026"],
        ["--status", "met"],
        ["--comparator", ">="],
        ["--unit", "hectares"],
        ["--strength", "aim"],
    ],
)
def test_targets_are_narrowed_the_same_way_everywhere(
    liangqu: Run, command: str, narrowed: list[str]
) -> None:
    """Every command about targets speaks of the same ones."""
    day = ("--as-of", "2026-06-30", "-D", RIVER, "-f", "json")
    kept = {row["id"] for row in json.loads(liangqu("targets", *narrowed, *day).out)}
    every = json.loads(liangqu("targets", *day).out)
    assert 0 < len(kept) < len(every)
    rows = json.loads(liangqu(command, *narrowed, *day).out)
    if command == "summary":
        assert sum(row["targets"] for row in rows) == len(kept)
    else:
        key = "target" if command == "timeline" else "id"
        assert {row[key] for row in rows} - {None} == kept


@pytest.mark.parametrize("command", LISTINGS)
@pytest.mark.parametrize("option", [["--source", "harbour-office-2026"], ["--strength", "aim"]])
def test_every_listing_is_narrowed_by_source_and_by_strength(
    liangqu: Run, command: str, option: list[str]
) -> None:
    """Fewer records, or lower counts; quotes, which have no strength, refuse that."""
    asked = [command, *(["渡"] if command == "search" else []), "-D", RIVER, "-f", "csv"]
    done = liangqu(*asked, *option)
    if command == "quotes" and "--strength" in option:
        assert (done.code, "have a strength" in done.err) == (2, True)
        return
    assert done.code == 0
    assert done.out != liangqu(*asked).out


def test_a_source_keeps_what_rests_on_it(liangqu: Run) -> None:
    """And nothing else."""
    rows = json.loads(liangqu("targets", "-D", RIVER, "-f", "json").out)
    for source in {row["source"] for row in rows}:
        kept = liangqu("targets", "-D", RIVER, "-f", "json", "--source", source).out
        assert json.loads(kept) == [row for row in rows if row["source"] == source]


# --- What cannot be done is refused ---------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["map", "--sort", "-targets"], "leave out --sort"),
        (["map", "--as-of", "2023"], "leave out --as-of"),
        (["matrix", "--by", "quotes", "--strength", "aim"], "leave out --strength"),
        (["map", "--by", "quotes", "--strength", "aim"], "leave out --strength"),
        (["targets", "--force"], "--force replaces a file"),
        (["targets", "-o", "-", "--force"], "--force replaces a file"),
        (["export", "-", "-f", "json", "--force"], "--force replaces a file"),
        (["export", "x.json", "--as-of", "2023"], "leave out --as-of"),
        (["diff", RIVER, RIVER, "-D", RIVER], "Nothing is read from --data"),
        (["check", RIVER, "-D", RIVER], "Nothing is read from --data"),
        (["-D", RIVER, "schema"], "Nothing is read from --data"),
        (["-D", RIVER, "init", "x.toml"], "Nothing is read from --data"),
        (["verify", RIVER, "--fingerprints", "-f", "json"], "leave out --format"),
        (["targets", "--excel", "-f", "json"], "--excel is only for CSV"),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(
    liangqu: Run, words: list[str], told: str, tmp_path: Path
) -> None:
    """A reader who gives one would think that it was heeded."""
    done = liangqu(*words, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ["map", "--sort", "-targets", "-n", "2"],
        ["map", "--sort", "-targets", "-f", "csv"],
        ["map", "--as-of", "2023", "--by", "status"],
        ["map", "--as-of", "2023", "-f", "json"],
        ["map", "--sort", "-targets", "--fields", "district,targets"],
    ],
)
def test_the_same_option_is_taken_where_it_changes_something(
    liangqu: Run, words: list[str]
) -> None:
    """In the order of rows, in a choice of them, in their statuses."""
    assert liangqu(*words, "-D", RIVER).code == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["search", ""], "TERM"),
        (["show", " "], "NAME"),
        (["export", ""], "PATH"),
        ([""], "NAME"),
        (["cite", ""], "NAME"),
        (["targets", "大兴", ""], "NAME"),
        (["targets", "-o", ""], "-o/--output"),
        (["targets", "--output="], "-o/--output"),
        (["targets", "--format", ""], "-f/--format"),
        (["targets", "--status", " "], "--status"),
        (["targets", "--due-by", ""], "--due-by"),
        (["targets", "--limit", ""], "-n/--limit"),
        (["targets", "--theme", ""], "-t/--theme"),
        (["targets", "--match", ""], "-m/--match"),
        (["targets", "--fields", ""], "--fields"),
        (["-D", "", "targets"], "-D/--data"),
    ],
)
def test_an_empty_value_is_refused_by_name(liangqu: Run, words: list[str], name: str) -> None:
    """It is a script's variable that was never set, and means nothing."""
    done = liangqu(*words)
    assert (done.code, done.out) == (2, "")
    assert name in done.err
    assert "--help`" in done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["targets", "--format"], "--format needs a value; `liangqu targets --help`"),
        (["targets", "-n"], "-n needs a value; `liangqu targets --help`"),
        (["-D"], "-D needs a value; `liangqu --help`"),
        (["targets", "--excel=yes"], "--excel takes no value; `liangqu targets --help`"),
        (["targets", "-n", "-1"], "-1 is no number for --limit"),
        (["targets", "--due-by", "2023-13"], "2023-13 is no date for --due-by"),
        (["targets", "--as-of", "soon"], "soon is no date for --as-of"),
        (["targets", "--due-by", "5 2023"], "is no date for --due-by"),
        (["targets", "--sort", "-"], "There is no field -"),
        (["targets", "--unit", "parsecs"], "No target is counted in parsecs"),
    ],
)
def test_a_value_that_means_nothing_is_told_with_its_option(
    liangqu: Run, words: list[str], told: str
) -> None:
    """And where to read how it is used."""
    done = liangqu(*words)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        (["targets", "--status", "unmet"], ""),
        (["targets", "--status", "not met"], ""),
        (["targets", "--status", "unreported"], ""),
        (["targets", "--comparator", "=>"], ">="),
        (["targets", "--comparator", "=<"], "<="),
        (["targets", "--status", "mett"], "met"),
        (["targets", "--theme", "finence"], "finance"),
        (["targets", "-f", "jsno"], "json"),
        (["targets", "--fields", "distrcit"], "district"),
        (["targets", "--fields", "foo"], ""),
        (["summary", "--by", "colour"], ""),
    ],
)
def test_a_suggestion_is_right_or_absent(liangqu: Run, words: list[str], suggested: str) -> None:
    """One that means the opposite would mislead."""
    done = liangqu(*words)
    assert done.code == 2
    _, asked, near = done.err.strip().partition("Did you mean ")
    assert near == (f"{suggested}?" if suggested else "")
    assert bool(asked) == bool(suggested)


@pytest.mark.parametrize(
    "words", [("ouyang", "du"), ("show", "he", "lin"), ("quotes", "lin", "he")]
)
def test_a_name_of_two_words_needs_no_quotation_marks(liangqu: Run, words: tuple[str, ...]) -> None:
    """Together they mean one; of two that each mean something, both are meant."""
    *command, first, second = words
    told = liangqu("-D", RIVER, *words)
    assert told == liangqu("-D", RIVER, *command, f"{first} {second}")
    assert told.code == 0
    both = liangqu("-D", RIVER, "officials", "he-lin", "ouyang-du", "-f", "csv").out
    assert both.count("\n") == 3
