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
    from playwright.sync_api import Browser, BrowserContext, Page

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
    '<img src=https://tracker.invalid/ onerror=\'injected = 1\'>" onfocus="injected = 1" autofocus '
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
        return self.page.locator(selector).locator("visible=true").all_inner_texts()

    def barriers(self) -> list[str]:
        """What would keep a reader out, as axe finds it by the WCAG and good practice."""
        from axe_playwright_python.sync_playwright import Axe

        found = Axe().run(self.page, options={"resultTypes": ["violations"]}).response
        return [
            f"{rule['id']}: {node['html']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    def ids(self, kind: str) -> list[str]:
        """The ids of the records of a kind that are seen."""
        found: list[str] = self.page.evaluate(
            "kind => [...document.querySelectorAll(`[data-kind=${kind}]`)]"
            ".filter(record => record.checkVisibility()).map(record => record.id)",
            kind,
        )
        return [key.removeprefix(f"{kind}-") for key in found]


class Chromium:
    """A running browser."""

    def __init__(self, browser: "Browser") -> None:
        self._browser = browser
        self._readers: dict[tuple[str, bool], BrowserContext] = {}

    @contextmanager
    def opened(self, file: Path, *, locale: str = "en-GB", script: bool = True) -> Iterator[Tab]:
        """A file opened in a new tab of a reader's browser.

        Args:
            file: What to open.
            locale: The reader's language and country.
            script: Whether the reader lets scripts run.
        """
        page = self._reader(locale, script).new_page()
        tab = Tab(page, [], [])
        page.on("console", lambda message: tab.messages.append(message.text))
        page.on("pageerror", lambda error: tab.messages.append(str(error)))
        page.on("dialog", lambda dialog: tab.messages.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: tab.requests.append(request.url))
        page.goto(file.as_uri())
        yield tab
        page.close()

    def _reader(self, locale: str, script: bool) -> "BrowserContext":
        """One profile for all tabs of a reader, since a new one takes as long as ten tabs."""
        if (locale, script) not in self._readers:
            self._readers[locale, script] = self._browser.new_context(
                locale=locale,
                java_script_enabled=script,
                reduced_motion="reduce",
                viewport={"width": 1280, "height": 900},
            )
        return self._readers[locale, script]


@contextmanager
def chromium() -> Iterator[Chromium]:
    """A browser with a new profile; without one the test skips, but never in CI."""
    library("playwright")
    path = program("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield Chromium(browser)
        browser.close()


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
