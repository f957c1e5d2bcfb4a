"""Who is meant by an office, in words."""

from liangqu_cli.ask.entities import Entity, People
from liangqu_cli.ask.labels import labels
from liangqu_cli.language import Language
from liangqu_cli.report.wording import when


def holder(office: str, official: Entity, people: People, lang: Language) -> str:
    """Who holds an office and when: a plan knows it for a day, and others have held it since."""
    (told,) = labels([official], people, lang, in_office=True)
    day = when(people.officials[official.key].as_of, lang)
    return lang.gettext("{office}, as of {day}: {official}.", office=office, day=day, official=told)
