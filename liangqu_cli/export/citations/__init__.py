"""Citations of records: one module a style, loaded when it is asked for.

A citation in words is a line of its own (`gbt7714`, `chicago`, `text`). Those that
reference managers read are drawn from one CSL-JSON item, so they cannot disagree.
"""
