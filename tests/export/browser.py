"""Headless Chromium, as people open a file with it, and what it tells of a page."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
import tomli

from liangqu_cli.model import Plan, PlanFile
from tests.export.clients import library, program
from tests.strategies import HOSTILE, plan_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
FLAGS = (  # a browser of its own accord asks for updates and news; this one does not
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DAY = dt.date(2026, 6, 30)
INJECTION = (
    "</script></style></title></textarea><script>injected = 1</script>"
    "<img src=https://tracker.invalid/ onerror='injected = 1'>\" onfocus=\"injected = 1\" autofocus "
    "<!-- ]]> &lt;"
)
"""What would run, or ask something of the network, if one text were taken for markup."""


class Tab(NamedTuple):
    """One open page, with what it said to the console and asked of the network."""

    page: "Page"
    messages: list[str]
    requests: list[str]

    def texts(self, selector: str) -> list[str]:
        """The texts of what is seen of these elements."""
        return [
            element.inner_text() for element in self.page.locator(selector).all() if element.is_visible()
        ]

    def ids(self, kind: str) -> list[str]:
        """The ids of the records of a kind that are seen."""
        found: list[str] = self.page.evaluate(
            "kind => [...document.querySelectorAll(`[data-kind=${kind}]`)]"
            ".filter(record => record.checkVisibility()).map(record => record.id)",
            kind,
        )
        return [key.removeprefix(f"{kind}-") for key in found]


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A browser with a new profile; without one the test skips, but never in CI."""
    library("playwright")
    path = program("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: "Browser",
    file: Path,
    *,
    scheme: Scheme = "light",
    locale: str = "en-GB",
    script: bool = True,
) -> Iterator[Tab]:
    """A file opened in a reader's browser.

    Args:
        browser: Where to open it.
        file: What to open.
        scheme: Whether the reader prefers a light or a dark ground.
        locale: The reader's language and country.
        script: Whether the reader lets scripts run.
    """
    context = browser.new_context(
        color_scheme=scheme,
        locale=locale,
        java_script_enabled=script,
        viewport={"width": 1280, "height": 900},
    )
    page = context.new_page()
    tab = Tab(page, [], [])
    page.on("console", lambda message: tab.messages.append(message.text))
    page.on("pageerror", lambda error: tab.messages.append(str(error)))
    page.on("dialog", lambda dialog: tab.messages.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: tab.requests.append(request.url))
    page.goto(file.as_uri())
    yield tab
    context.close()


def hostile_plan(file: Path) -> Plan:
    """A plan whose every text that people read is replaced by one that breaks formats."""
    texts = iter(f"{text} {INJECTION}" for _ in range(1000) for text in HOSTILE)

    def spoilt(value: object) -> object:
        if isinstance(value, dict):
            told = {"zh", "en"} <= value.keys()
            return {
                key: next(texts)
                if (told and key in ("zh", "en")) or key == "as_written"
                else spoilt(part)
                for key, part in value.items()
            }
        return [spoilt(part) for part in value] if isinstance(value, list) else value

    raw = spoilt(tomli.loads(file.read_text(encoding="utf-8")))
    return plan_of(msgspec.convert(raw, PlanFile))
