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
    from playwright.sync_api import Browser, Page, ViewportSize

Scheme = Literal["light", "dark"]
FLAGS = (  # a browser of its own accord asks for updates and news; this one does not
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
VIEWPORT: "ViewportSize" = {"width": 1280, "height": 900}
PHONE: "ViewportSize" = {"width": 360, "height": 740}
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
        self._idle: dict[tuple[str, bool], Tab] = {}

    @contextmanager
    def opened(self, file: Path, *, locale: str = "en-GB", script: bool = True) -> Iterator[Tab]:
        """A file opened in a reader's browser, in a tab that shows nothing else.

        Args:
            file: What to open.
            locale: The reader's language and country.
            script: Whether the reader lets scripts run.
        """
        # A new tab takes as long as a page, so whoever is done leaves one to the next.
        tab = self._idle.pop((locale, script), None) or self._new(locale, script)
        tab.page.goto(file.as_uri())
        yield tab
        tab.page.goto("about:blank")
        tab.page.set_viewport_size(VIEWPORT)
        tab.page.emulate_media(media="null", color_scheme="null")
        tab.messages.clear()
        tab.requests.clear()
        self._idle[locale, script] = tab

    def faults(self, file: Path, *schemes: Scheme) -> list[str]:
        """What a page does that it must not: shut readers out, say or ask something, be too wide.

        Args:
            file: The page.
            schemes: In which colours it is looked at, besides on a phone.
        """
        with self.opened(file) as tab:
            found: list[str] = []
            for scheme in schemes:
                tab.page.emulate_media(color_scheme=scheme)
                found += [f"in {scheme}: {barrier}" for barrier in tab.barriers()]
            tab.page.set_viewport_size(PHONE)
            wide = tab.page.evaluate("document.documentElement.scrollWidth")
            if wide > PHONE["width"]:
                found.append(f"{wide} pixels wide on a phone")
            asked = [address for address in tab.requests if address != file.as_uri()]
            return [*found, *tab.messages, *asked]

    def _new(self, locale: str, script: bool) -> Tab:
        reader = self._browser.new_context(
            locale=locale, java_script_enabled=script, reduced_motion="reduce", viewport=VIEWPORT
        )
        tab = Tab(reader.new_page(), [], [])
        tab.page.on("console", lambda message: tab.messages.append(message.text))
        tab.page.on("pageerror", lambda error: tab.messages.append(str(error)))
        tab.page.on("dialog", lambda dialog: tab.messages.append(f"dialog: {dialog.message}"))
        tab.page.on("request", lambda request: tab.requests.append(request.url))
        return tab


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
