"""Records into tables: which columns, in which order, in which words.

The terminal, the CSV and the JSON are drawn from one Table, so they cannot disagree.
"""
