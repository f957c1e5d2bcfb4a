"""Citations as data, read back by the programs that people feed them to."""

import json
import re
from typing import Any

import msgspec
import pytest
import rispy  # type: ignore[import-untyped] # it has no types
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import (  # type: ignore[import-untyped] # it has no types
    BibliographyData,
    Entry,
    parse_string,
)

from liangqu_cli.load.plan import load_plan
from liangqu_cli.model import Evidence, Plan, Quote, Source
from liangqu_cli.report.wording import quoted
from tests.conftest import run_command
from tests.export.citations.csl_schema import CslItem
from tests.export.citations.documents import (
    CHINESE,
    ENGLISH,
    UNTITLED,
    author,
    both,
    citation,
    document,
    documents,
)
from tests.strategies import hostile_texts

LATEX = {
    r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"{\textasciitilde}": "~",
    r"{\textasciicircum}": "^",
    r"{\textasciigrave}": "`",
    "{}": "",
    **{f"\\{mark}": mark for mark in "%&#$_"},
}
"""What LaTeX prints for what it is given."""

COMMAND = re.compile("|".join(re.escape(command) for command in LATEX))


def typeset(value: str) -> str:
    """A field as LaTeX prints it; a brace that is left over would be a fault of ours."""
    inner = value[1:-1] if value.startswith("{") and value.endswith("}") else value
    return COMMAND.sub(lambda found: LATEX[found.group()], inner)


def spaced(text: str) -> str:
    """A text with its line breaks and runs of spaces as one space, as BibTeX reads it."""
    return re.sub(r"\s+", " ", " ".join(text.splitlines())).strip()


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The built-in plan."""
    return load_plan([])


@pytest.fixture(scope="module")
def records(plan: Plan) -> dict[str, Any]:
    """Every record of the built-in plan that can be cited."""
    tables = (plan.sources, plan.commitments, plan.targets, plan.quotes, plan.evidence)
    return {key: record for table in tables for key, record in table.items()}


def source_of(plan: Plan, record: Any) -> Source:
    """The document of a record, or the document itself."""
    return record if isinstance(record, Source) else plan.sources[record.source]


def paragraphs_of(record: Any) -> tuple[int, ...]:
    """The paragraphs that a record names."""
    return () if isinstance(record, (Source, Evidence)) else record.paragraphs


def cited(style: str, ids: dict[str, Any]) -> str:
    """What the installed command prints for these records."""
    done = run_command("cite", *ids, "--style", style)
    assert (done.code, done.err) == (0, "")
    return done.raw.decode()


def bibtex(text: str) -> dict[str, Entry]:
    """The entries of a BibTeX file by key."""
    found: BibliographyData = parse_string(text, "bibtex")
    return dict(found.entries)


def test_a_bibtex_reader_reads_every_record(plan: Plan, records: dict[str, Any]) -> None:
    """Key, authors, title, place, dates and address are the record's own."""
    entries = bibtex(cited("bibtex", records))
    assert list(entries) == list(records)
    for key, entry in entries.items():
        source = source_of(plan, records[key])
        kind = {"newspaper": "article", "webpage": "online", "report": "techreport"}[source.type]
        assert (entry.type, entry.fields["year"]) == (kind, source.date[:4])
        assert entry.fields.get("url") == source.url
        assert entry.fields.get("urldate") == (source.accessed and source.accessed.isoformat())
        assert ("note" in entry.fields) == bool(paragraphs_of(records[key]))
        people = [" ".join(person.last_names) for person in entry.persons.get("author", [])]
        if source.language == "zh" and source.authors:
            assert people == [author.zh for author in source.authors]
        if isinstance(records[key], Quote):
            assert quoted(records[key].zh) in typeset(entry.fields["annote"])
        if source.title is not None and source.language in ("zh", "en"):
            title = source.title.zh if source.language == "zh" else source.title.en
            assert typeset(entry.fields["title"]) == title
        translated = source.title is not None and source.language == "zh"
        assert ("titleaddon" in entry.fields) == translated


def test_a_reference_manager_reads_every_record(plan: Plan, records: dict[str, Any]) -> None:
    """RIS has one entry a record, with its authors, dates and notes."""
    text = cited("ris", records)
    assert text.count("\r\n") == text.count("\n")
    entries = rispy.loads(text)
    assert [entry["id"] for entry in entries] == list(records)
    for entry in entries:
        source = source_of(plan, records[entry["id"]])
        kind = {"newspaper": "NEWS", "webpage": "ELEC", "report": "RPRT"}[source.type]
        assert (entry["type_of_reference"], entry["year"]) == (kind, source.date[:4])
        assert entry["language"] == source.language
        assert entry.get("urls", []) == ([source.url] if source.url else [])
        if source.language == "zh" and source.authors:
            assert entry["authors"] == [author.zh for author in source.authors]
        if source.accessed is not None:
            assert entry["access_date"] == source.accessed.strftime("%Y/%m/%d/")
        if isinstance(records[entry["id"]], Quote):
            assert quoted(records[entry["id"]].zh) in entry["notes"]
        if source.title is not None and source.language == "zh":
            assert entry["translated_title"] == source.title.en


def test_csl_json_keeps_to_its_schema(plan: Plan, records: dict[str, Any]) -> None:
    """No variable that CSL does not have, and each of its type."""
    items = msgspec.json.decode(cited("csl-json", records), type=list[CslItem])
    assert [item.id for item in items] == list(records)
    for item in items:
        source = source_of(plan, records[item.id])
        issued = "-".join(f"{part:02}" for part in item.issued.date_parts[0])
        assert (issued, item.URL, item.language) == (source.date, source.url, source.language)
        assert (item.locator is None) == (not paragraphs_of(records[item.id]))


@pytest.mark.filterwarnings("ignore:The following arguments for Name are unsupported")
def test_a_csl_processor_reads_csl_json(records: dict[str, Any]) -> None:
    """Any style of the CSL project makes a citation of every item."""
    from citeproc import (  # type: ignore[import-untyped] # it has no types
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped] # no types

    items = json.loads(cited("csl-json", records))
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"]) for item in items]))
    printed = [str(entry) for entry in bibliography.bibliography()]
    assert len(printed) == len(records)
    assert all(item["title"].split()[0] in "\n".join(printed) for item in items)


def test_a_document_cited_twice_is_two_entries() -> None:
    """Each record has its own key and its own place, and a repeated id counts once."""
    for lang, places in ((ENGLISH, ("para. 6", "paras. 7–9")), (CHINESE, ("第6段", "第7—9段"))):
        first = citation("bibtex", UNTITLED, 6, lang=lang)
        second = citation("bibtex", UNTITLED, 7, 8, 9, lang=lang)
        assert f"note = {{{places[0]}}}" in first
        assert f"note = {{{places[1]}}}" in second
    ids = ("wang-hao-on-jinzhan", "yu-jun-on-haidian", "wang-hao-on-jinzhan")
    assert list(bibtex(run_command("cite", *ids, "--style", "bibtex").out)) == list(ids[:2])


def test_bibtex_is_as_it_is_written_by_hand() -> None:
    """A whole entry: an article without a title, with the words that are cited."""
    words = both("“双河”相会。", "The “Two Rivers” meet.")
    assert citation("bibtex", UNTITLED, 6, words=words, lang=CHINESE) == (
        "@article{record,\n"
        "  author = {李江 and 王河 and 陈海 and 赵湖},\n"
        "  title = {{[关于“双河”规划的报道]}},\n"
        "  journal = {河报},\n"
        "  entrysubtype = {newspaper},\n"
        "  year = {2030},\n"
        "  langid = {chinese},\n"
        "  note = {第6段},\n"
        "  annote = {“‘双河’相会。” 所读为转载。},\n"
        "}\n"
    )


def test_a_reader_of_english_is_told_what_a_chinese_document_is() -> None:
    """In each format: the title's translation, the names and the remarks in English."""
    source = document(
        type="newspaper",
        authors=(author("李江", "Li Jiang"),),
        note=both("所读为转载。", "Read in a reprint."),
    )
    named = "In English: Li Jiang, The Publisher."
    assert citation("ris", source, 2).split("\r\n") == [
        "TY  - NEWS",
        "ID  - record",
        "AU  - 李江",
        "TI  - 题名",
        "TT  - The title",
        "T2  - 出版者",
        "PY  - 2012",
        "DA  - 2012/05/03/",
        "LA  - zh",
        "N1  - para. 2",
        f"N1  - {named}",
        "N1  - Read in a reprint.",
        "ER  - ",
        "",
    ]
    ((_, entry),) = bibtex(citation("bibtex", source, 2)).items()
    assert entry.fields["titleaddon"] == "[The title]"
    assert entry.fields["annote"] == f"{named} Read in a reprint."
    (item,) = json.loads(citation("csl-json", source, 2))
    assert item["annote"].split("\n") == ["[The title]", named, "Read in a reprint."]


def test_a_reader_of_chinese_needs_no_translation_of_it() -> None:
    """And of an English document it is the other way round."""
    source = document(note=both("所读为转载。", "Read in a reprint."))
    assert "TT  - " not in citation("ris", source, lang=CHINESE)
    assert "N1  - 所读为转载。\r\n" in citation("ris", source, lang=CHINESE)
    english = document(language="en", publisher=both("河报", "River News"))
    assert "TT  - 题名\r\n" in citation("ris", english, lang=CHINESE)
    assert "N1  - 中文名称：河报。\r\n" in citation("ris", english, lang=CHINESE)


def test_ris_is_as_it_is_written_by_hand() -> None:
    """A whole entry; a month without a day leaves the day's place empty."""
    authors = (author("李江", "Li J", "Li"),)
    source = document(type="report", language="en", date="2030-05", authors=authors)
    assert citation("ris", source, 2, 3).split("\r\n") == [
        "TY  - RPRT",
        "ID  - record",
        "AU  - Li, J",
        "TI  - The title",
        "PB  - The Publisher",
        "PY  - 2030",
        "DA  - 2030/05//",
        "LA  - en",
        "N1  - paras. 2, 3",
        "ER  - ",
        "",
    ]


@given(documents(), st.lists(st.integers(1, 99), max_size=3), st.none() | hostile_texts())
@settings(max_examples=50, deadline=None)
def test_hostile_texts_come_back_from_each_format(
    source: Source, paragraphs: list[int], text: str | None
) -> None:
    """Braces, backslashes, marks, line ends and tags in a text stay in the text."""
    words = both(text) if text is not None else None
    publisher = source.publisher.zh if source.language == "zh" else source.publisher.en
    (item,) = json.loads(citation("csl-json", source, *paragraphs, words=words))
    ((key, entry),) = bibtex(citation("bibtex", source, *paragraphs, words=words)).items()
    (ris,) = rispy.loads(citation("ris", source, *paragraphs, words=words))
    assert key == ris["id"] == item["id"] == "record"
    assert typeset(entry.fields["title"]).strip() == spaced(item["title"])
    assert ris["title"].strip() == " ".join(item["title"].splitlines()).strip()
    if source.type == "newspaper":
        assert item["container-title"] == publisher
        assert typeset("{" + entry.fields["journal"] + "}").strip() == spaced(publisher)
    if text is not None:
        assert quoted(text) in item["annote"]
        assert spaced(quoted(text)) in typeset("{" + entry.fields["annote"] + "}")
    assert len(entry.persons.get("author", [])) == len(item.get("author", []))
    assert len(ris.get("authors", [])) == len(item.get("author", []))
    if source.url is not None:
        assert ris["urls"] == [source.url]


@given(hostile_texts())
@settings(max_examples=10, deadline=None)
def test_no_text_can_end_an_entry(text: str) -> None:
    """A title that looks like the end of an entry, or like the next one, is a title."""
    for trap in ("\nER  - ", "\r\nTY  - BOOK", "},\n}\n@article{x,", "}", "{", "\\", '" # "'):
        source = document(title=both(trap + text), authors=(author(trap + text),))
        assert len(bibtex(citation("bibtex", source))) == 1
        assert len(rispy.loads(citation("ris", source))) == 1
