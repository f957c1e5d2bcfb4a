"""What hypothesis makes plans of: valid records with hostile texts, and the TOML of them."""

from tests.strategies.forms import json_of, plan_of, toml_of
from tests.strategies.plans import plan_files, plans
from tests.strategies.values import HOSTILE, hostile_texts, numbers, partial_dates, seen_texts

__all__ = [
    "HOSTILE",
    "hostile_texts",
    "json_of",
    "numbers",
    "partial_dates",
    "plan_files",
    "plan_of",
    "plans",
    "seen_texts",
    "toml_of",
]
