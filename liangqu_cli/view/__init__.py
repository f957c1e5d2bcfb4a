"""What people see in a terminal: the only importer of Rich.

Rich gives styles, colour systems, links and cell widths. Lines are broken here,
because Chinese has rules for what may begin and end a line.
"""
