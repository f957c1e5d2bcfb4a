"""Charts: what a command shows, in shapes and text, for a slide, a page or a message.

A chart is a module of its command's name that lays out a table's rows; a template of that
name draws them.
"""

CHARTS = ("map", "matrix", "scorecard", "summary", "timeline")
"""The commands that are drawn as charts, unless certain fields are wanted."""
