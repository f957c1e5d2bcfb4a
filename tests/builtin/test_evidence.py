"""What later sources say, where they can be seen, and what was sought in vain."""

import re

from liangqu_cli.model import Commitment, District, Target
from tests.builtin.plan import ARTICLE, the_plan


def test_evidence_is_about_one_thing() -> None:
    """A finding is about a target or about a commitment, never both, never neither."""
    for evidence in the_plan().evidence:
        assert (evidence.target is None) != (evidence.commitment is None), evidence.id


def test_evidence_on_a_measured_pledge_is_on_its_target() -> None:
    """A same-indicator finding hangs on a commitment only where that has no target."""
    measured = {target.commitment for target in the_plan().targets}
    for evidence in the_plan().evidence:
        if evidence.same_indicator:
            assert evidence.commitment not in measured, evidence.id


def test_a_figure_of_evidence_fits_its_target() -> None:
    """Value and share are figures of a number, `reached` of a milestone; one alone is given."""
    targets = {target.id: target for target in the_plan().targets}
    for evidence in the_plan().evidence:
        target = targets.get(evidence.target or "")
        figures = [figure for figure in (evidence.value, evidence.share) if figure is not None]
        assert len(figures) <= 1, evidence.id
        if figures:
            assert target is not None and target.comparator is not None, evidence.id
        else:
            assert evidence.comparator is None, evidence.id
        if evidence.reached is not None:
            assert target is not None and target.comparator is None, evidence.id


def test_what_happened_before_or_elsewhere_decides_nothing() -> None:
    """Another count, another place or an earlier day is another indicator, with a note on why."""
    for evidence in the_plan().evidence:
        if not evidence.same_indicator:
            assert evidence.note, evidence.id


def test_every_source_but_the_article_can_be_visited() -> None:
    """It has a URL, the day on which it was read, and a title or a description."""
    assert ARTICLE not in {evidence.source for evidence in the_plan().evidence}
    for source in the_plan().sources:
        if source.id == ARTICLE:
            continue
        assert source.url and source.accessed, source.id
        assert (source.title is None) != (source.description is None), source.id
        assert source.date <= source.accessed.isoformat(), source.id


def test_every_source_is_cited() -> None:
    """No source stands in the file without a record that rests on it."""
    plan = the_plan()
    cited = {record.source for record in plan.commitments}
    cited |= {record.source for record in plan.evidence}
    assert {source.id for source in plan.sources} == cited


def test_a_search_says_what_was_not_found_and_where() -> None:
    """`searched` and its note come together; the note never says that a thing does not exist."""
    plan = the_plan()
    records: list[District | Commitment | Target] = [
        *plan.districts,
        *plan.commitments,
        *plan.targets,
    ]
    for record in records:
        assert (record.searched is None) == (record.searched_note is None), record
        if record.searched_note:
            assert re.match("存档(公开)?网页中未检索到", record.searched_note.zh), record
            assert re.search("search of archived (public )?pages", record.searched_note.en)


def test_every_target_is_measured_or_was_searched_for() -> None:
    """A target has evidence of its own indicator, or a dated search that found none."""
    found = {evidence.target for evidence in the_plan().evidence if evidence.same_indicator}
    assert {target.id for target in the_plan().targets if target.searched is None} <= found


def test_every_commitment_was_followed_up_or_searched_for() -> None:
    """A commitment has evidence, its own or its targets', or a dated search that found none."""
    plan = the_plan()
    pledged = {target.id: target.commitment for target in plan.targets}
    found = {
        evidence.commitment or pledged.get(evidence.target or "") for evidence in plan.evidence
    }
    assert {said.id for said in plan.commitments if said.searched is None} <= found


def test_every_district_speaks_or_was_searched_in_vain() -> None:
    """Twelve of the sixteen say something; of the other four the plan says when it looked."""
    plan = the_plan()
    speaking = {commitment.district for commitment in plan.commitments}
    silent = {district.name.zh for district in plan.districts if district.code not in speaking}
    assert silent == {"丰台", "门头沟", "顺义", "延庆"}
    assert silent == {district.name.zh for district in plan.districts if district.searched}
