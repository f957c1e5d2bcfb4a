"""One file a command; each resolves, selects, reports and hands over.

What its parameters are on the command line, `options.py` says by their names.
"""
