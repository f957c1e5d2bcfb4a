"""The questions that people come with, asked of the built-in plan."""

import csv
import io
import json
from pathlib import Path

import pytest

from liangqu_cli.dates import last_day
from liangqu_cli.load.plan import load_plan
from tests.conftest import Run

PLAN = load_plan([])

DISTRICT = "district_code district district_en"
OFFICIAL = "official_id official official_en"
TARGET = (
    f"id commitment {DISTRICT} {OFFICIAL} metric metric_en comparator value value_max "
    "unit unit_en basis start due as_written note note_en status source paragraphs"
)
KEYS = {
    "districts": "code name name_en level officials commitments targets quotes",
    "officials": f"id name name_en role role_en {DISTRICT}",
    "commitments": f"id {DISTRICT} {OFFICIAL} title title_en themes places source paragraphs",
    "targets": TARGET,
    "quotes": (f"id {DISTRICT} {OFFICIAL} role role_en text text_en themes source paragraphs"),
    "scorecard": (
        f"{TARGET} evidence_date evidence_value same_indicator finding finding_en "
        "evidence_source evidence_url"
    ),
    "evidence": (
        f"id target commitment {DISTRICT} date period same_indicator comparator value share "
        "reached finding finding_en source publisher publisher_en title url"
    ),
}
"""The least that every record holds, in order; a key may be added, none is taken away."""

LISTINGS = [*KEYS, "timeline", "matrix", "map", "summary"]


@pytest.mark.parametrize("command", KEYS)
def test_every_machine_format_gives_the_same_records(liangqu: Run, command: str) -> None:
    """The same keys and values come out of JSON, JSON lines, CSV and TSV, in either language."""
    records = json.loads(liangqu(command, "-f", "json").out)
    wanted = KEYS[command].split()
    assert [key for key in records[0] if key in wanted] == wanted
    lines = liangqu(command, "-f", "jsonl", "--lang", "zh").out.splitlines()
    assert [json.loads(line) for line in lines] == records
    flat = [{key: _flat(value) for key, value in record.items()} for record in records]
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        text = liangqu("--lang", "zh", command, "-f", name).out
        assert list(csv.DictReader(io.StringIO(text), delimiter=delimiter)) == flat


def _flat(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        ("targets", "id,metric,metric_en,as_written"),
        ("commitments", "id,title,title_en,source"),
        ("quotes", "id,text,text_en"),
        ("officials", "id,name,name_en,role,role_en"),
        ("districts", "code,name,name_en,commitments,targets,quotes"),
    ],
)
def test_the_table_and_the_csv_agree_cell_for_cell(liangqu: Run, command: str, fields: str) -> None:
    """In a pipe a table's columns keep their natural width, so its cells can be read back."""
    if command == "commitments":
        fields = fields.removesuffix(",source")
    rows = list(csv.reader(io.StringIO(liangqu(command, "--fields", fields, "-f", "csv").out)))
    table = liangqu(command, "--fields", fields, "-f", "markdown").out.splitlines()[2:]
    cells = [
        [cell.strip().replace("\\", "") for cell in line.strip("| ").split(" | ")] for line in table
    ]
    assert cells == rows[1:]
    plain = liangqu(command, "--fields", fields).out.splitlines()[2:]
    assert [line.split() for line in plain] == [" ".join(row).split() for row in rows[1:]]


def test_the_targets_of_a_district_come_as_csv(liangqu: Run) -> None:
    """`liangqu targets 大兴 -f csv`."""
    done = liangqu("targets", "大兴", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.code == 0
    assert {row["district"] for row in rows} == {"大兴"}
    assert {row["value"] for row in rows} == {"8", "72", "75", "40", "2"}


def test_an_officials_words_are_shown_whole_with_who_said_them(liangqu: Run) -> None:
    """`liangqu quotes "wang hao"`, in a pipe: the quote in one piece."""
    done = liangqu("quotes", "wang hao")
    quote = next(quote for quote in PLAN.quotes.values() if quote.official == "wang-hao")
    assert quote.zh in done.out
    assert quote.en in done.out
    assert "Wang Hao 王灏, Secretary of the CPC Chaoyang District Committee" in done.out
    assert quote.id in done.out


def test_a_district_is_shown_by_its_initials(liangqu: Run) -> None:
    """`liangqu show sjs`: its official, its commitments, its quote."""
    done = liangqu("show", "sjs")
    assert done.code == 0
    assert "Shijingshan District" in done.out
    assert "Chang Wei" in done.out
    for commitment in PLAN.commitments.values():
        assert (commitment.title.en in done.out) == (commitment.district == "110107")


@pytest.mark.parametrize("columns", [60, 80, 100, None])
def test_every_record_on_a_card_has_its_id_beside_or_below_it(
    liangqu: Run, columns: int | None
) -> None:
    """So that a reader gets from any line to its chain; each once, and none of it broken."""
    for name in ("daxing", "tongzhou"):
        shown = liangqu("--color", "never", "show", name, columns=columns).out.split()
        for command in ("targets", "commitments", "quotes"):
            ids = [row["id"] for row in json.loads(liangqu(command, name, "-f", "json").out)]
            assert ids
            assert set(ids) <= set(shown), (name, command)


def test_a_district_that_the_sources_do_not_speak_of_says_so(liangqu: Run) -> None:
    """`liangqu show 延庆` is no error: nothing was said, and that is the answer."""
    done = liangqu("show", "延庆")
    assert done.code == 0
    assert "0 commitments · 0 targets · 0 quotes" in done.out
    told = "say nothing about Yanqing 延庆, which does not mean that nothing was promised."
    assert told in done.out
    assert told in liangqu("targets", "延庆").out


def test_a_wrong_name_suggests_the_nearest_and_guesses_nothing(liangqu: Run) -> None:
    """`liangqu show 海滇区`."""
    done = liangqu("show", "海滇区")
    assert (done.code, done.out) == (2, "")
    assert "Haidian 海淀" in done.err
    assert done.err.count("\n") == 1


def test_search_needs_every_term_and_finds_two_characters(liangqu: Run) -> None:
    """`liangqu search 绿色 金融` finds what holds both, and marks them."""
    hits = json.loads(liangqu("search", "绿色", "金融", "-f", "json").out)
    assert "tongzhou-green-finance-centre" in {hit["id"] for hit in hits}
    both = liangqu("--lang", "zh", "--color", "always", "search", "绿色", "金融").out
    assert "m绿色金融\x1b[0m" in both
    assert "绿色金融" in liangqu("--lang", "zh", "search", "绿色", "金融").out
    assert {hit["id"] for hit in json.loads(liangqu("search", "绿色", "-f", "json").out)} >= {
        hit["id"] for hit in hits
    }


def test_search_minds_neither_case_nor_width_nor_language(liangqu: Run) -> None:
    """The same records answer to GREEN FINANCE, green finance and full-width letters."""
    answers = [
        liangqu("search", term, "-f", "csv").out
        for term in ("green finance", "GREEN FINANCE", "ｇｒｅｅｎ　ｆｉｎａｎｃｅ")
    ]
    assert answers[0].count("\n") > 1
    assert len(set(answers)) == 1


def test_a_theme_narrows_commitments_and_may_be_named_in_any_language(liangqu: Run) -> None:
    """`liangqu commitments -t finance -f json`."""
    records = json.loads(liangqu("commitments", "-t", "finance", "-f", "json").out)
    assert records
    assert all("finance" in record["themes"] for record in records)
    assert json.loads(liangqu("commitments", "-t", "金融", "-f", "json").out) == records


def test_deadlines_sum_up_to_all_targets(liangqu: Run) -> None:
    """`liangqu summary --by due`: each target under one deadline, none lost."""
    rows = json.loads(liangqu("summary", "--by", "due", "-f", "json").out)
    assert sum(row["targets"] for row in rows) == len(PLAN.targets)
    dues = [row["key"] for row in rows]
    assert dues[-1] is None
    assert set(dues) == {target.due for target in PLAN.targets.values()}


@pytest.mark.parametrize(
    "options",
    [
        ("--due-by", "2021"),
        ("--status", "late"),
        ("--status", "met late"),
        ("--comparator", "milestone"),
        ("--unit", "%"),
        ("--as-of", "2021-03-01", "--status", "pending"),
    ],
)
def test_targets_are_narrowed_by_each_option(liangqu: Run, options: tuple[str, ...]) -> None:
    """Each lets some through, and not all."""
    rows = json.loads(liangqu("targets", *options, "-f", "json").out)
    assert 0 < len(rows) < len(PLAN.targets)


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_is_narrowed_by_theme_and_by_text(liangqu: Run, command: str) -> None:
    """`-t` and `-m` change what is listed, or the counts, on every listing."""
    everything = liangqu(command, "-f", "json").out
    assert liangqu(command, "-f", "json", "-t", "culture-tourism").out != everything
    assert liangqu(command, "-f", "json", "-m", "通州").out != everything


@pytest.mark.parametrize("command", LISTINGS)
def test_rows_are_ordered_limited_and_narrowed_alike_everywhere(liangqu: Run, command: str) -> None:
    """`--sort`, `-n` and `--fields` work on every listing; the absent come last either way."""
    key = next(iter(json.loads(liangqu(command, "-f", "json").out)[0]))
    up = json.loads(liangqu(command, "--sort", key, "--fields", key, "-f", "json").out)
    values = [row[key] for row in up if row[key] not in (None, "", [])]
    in_time = command == "timeline"
    assert values == sorted(values, key=lambda v: (last_day(v), v) if in_time else v)
    assert list(up[0]) == [key]
    assert len(json.loads(liangqu(command, "-n", "2", "-f", "json").out)) == 2
    assert json.loads(liangqu(command, "-n", "0", "-f", "json").out) == []


def test_descending_order_keeps_the_absent_last(liangqu: Run) -> None:
    """`--sort -value`: a milestone has no value and comes last, as it does ascending."""
    for sort, up in (("value", 1), ("-value", -1)):
        rows = json.loads(liangqu("targets", "--sort", sort, "-f", "json").out)
        values = [row["value"] for row in rows]
        assert values[-1] is None
        present = [value for value in values if value is not None]
        assert present == sorted(present, reverse=up < 0)


def test_options_of_the_program_stand_on_either_side(liangqu: Run, tmp_path: Path) -> None:
    """`liangqu -D file targets` and `liangqu targets -D file` are the same."""
    data = Path(__file__).parents[1] / "data" / "river.toml"
    before = liangqu("-D", data, "targets", "-f", "csv")
    assert before.code == 0
    assert liangqu("targets", "-f", "csv", "-D", data).out == before.out
    assert liangqu("targets", "-f", "csv", env={"LIANGQU_DATA": str(data)}).out == before.out
    assert liangqu("targets", "-f", "csv", "-D", "-", data=data.read_bytes()).out == before.out


def test_every_record_is_shown_by_its_id(liangqu: Run) -> None:
    """`liangqu show ID…` knows every table."""
    tables = (PLAN.commitments, PLAN.targets, PLAN.quotes, PLAN.evidence, PLAN.sources, PLAN.themes)
    ids = [key for table in tables for key in table]
    done = liangqu("show", *ids, *PLAN.officials, *PLAN.districts)
    assert (done.code, done.err) == (0, "")
    shown = json.loads(liangqu("show", *ids, "-f", "json").out)
    assert [dossier["subject"] for dossier in shown] == ids


def test_a_chain_leads_from_the_words_to_the_evidence(liangqu: Run) -> None:
    """What was said, pledged, measured and found, each with where it stands."""
    out = liangqu("show", "tongzhou-universal-opening-2021").out
    places = [out.index(word) for word in ("Said", "Commitments", "Targets", "Found", "http")]
    assert places == sorted(places)
    assert "4 months late" in out


def test_the_overview_tells_what_is_there_and_what_to_type_next(liangqu: Run) -> None:
    """And each command that it suggests works."""
    done = liangqu()
    assert f"{len(PLAN.targets)} targets" in done.out
    suggested = [line.strip() for line in done.out.splitlines() if line.startswith("  liangqu")]
    assert len(suggested) >= 5


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("targets", "--sort", "valu"), "Did you mean value?"),
        (("targets", "--fields", "id,nope"), "There is no field nope"),
        (("targets", "-f", "cvs"), "cvs is no format"),
        (("targets", "-t", "finanse"), "finanse is no theme"),
        (("targets", "--status", "mett"), "mett is no status"),
        (("targets", "--due-by", "soon"), "soon is no date"),
        (("targets", "--as-of", "2021-13"), "2021-13 is no date"),
        (("summary", "--by", "colour"), "colour is no dimension"),
        (("targets", "-n", "many"), "many is no number for --limit"),
        (("targets", "-o", "file.docx"), "file.docx names no format"),
        (("targets", "-f", "xlsx"), "xlsx is written to a file"),
        (("targets", "-f", "json", "--excel"), "--excel is only for CSV"),
        (("--lang", "fr", "targets"), "fr is no language"),
        (("--color", "blue", "targets"), "blue is no choice"),
        (("targts",), "did you mean targets"),
        (("targets", "--formt", "csv"), "did you mean --format"),
        (("map", "朝阳"), "does not take 朝阳"),
        (("show",), "is missing"),
        (("search",), "is missing"),
        (("show", "c"), "could mean"),
    ],
)
def test_what_a_command_does_not_take_is_told_in_one_line(
    liangqu: Run, arguments: tuple[str, ...], told: str
) -> None:
    """What is wrong, and what to do; exit 2, nothing on standard output."""
    done = liangqu(*arguments)
    assert done.code == 2
    assert told in done.err
    assert done.out == ""
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
