"""Citations of records: one module a style, loaded when it is asked for.

All of them are drawn from one CSL-JSON item, so they cannot disagree.
"""
