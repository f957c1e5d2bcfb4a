"""What people see in a terminal: the only importer of Rich.

A view is a function from what was found and a reader's language to Rich
renderables; `console` alone makes a Console and turns them into text.
Rich breaks English alone, so `text` breaks lines by the rules of both languages.
"""
