"""What district leaders pledged, in whose words, with which targets, and what became of it."""

__version__ = "1.0.0"
