"""A comparison to read in a browser: side by side on a desk, one under another on a phone."""

from itertools import pairwise
from pathlib import Path

import pytest

from liangqu_cli.language import Code
from tests.conftest import Run
from tests.export.browser import PHONE, Chromium, Scheme
from tests.export.conftest import AS_OF, RIVER
from tests.export.markup_reading import elements, parsed

LEFT = "[...document.querySelectorAll('.sides > div > h3')].slice(0, 2).map(h => h.offsetLeft)"


@pytest.fixture(params=["en", "zh"])
def page(liangqu: Run, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Two districts of the made-up city, in a language."""
    file = tmp_path / "both.html"
    lang: Code = request.param
    done = liangqu("compare", "东岸", "西岸", *AS_OF, "--data", RIVER, "-o", file, "--lang", lang)
    assert done.code == 0
    return file


def test_a_browser_shows_it_without_a_request_a_message_or_a_barrier(
    page: Path, browser: Chromium
) -> None:
    """English in light, Chinese in dark, and as wide as a phone without a scroll bar."""
    scheme: Scheme = "light" if 'lang="en"' in page.read_text("utf-8")[:100] else "dark"
    assert browser.faults(page, scheme) == []


def test_the_sides_stand_side_by_side_and_on_a_phone_below_each_other(
    page: Path, browser: Chromium
) -> None:
    """In either language."""
    with browser.opened(page) as tab:
        one, other = tab.page.evaluate(LEFT)
        assert one < other
        tab.page.set_viewport_size(PHONE)
        one, other = tab.page.evaluate(LEFT)
        assert one == other


def test_its_headings_lead_from_the_theme_to_the_side_to_what_it_said(page: Path) -> None:
    """A target is below the commitment that it is part of."""
    root, errors = parsed(page.read_text("utf-8"))
    assert errors == []
    found = elements(root, *(f"h{level}" for level in range(1, 6)))
    levels = [int(each.tag[-1]) for each in found]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(3) == 2 * levels.count(2)
    assert levels.count(5) == 8
