"""Results as files: one module a format, loaded when it is asked for.

A module gives text or bytes and never writes; `storage.py` puts files on disk and
`folders.py` folders. A database alone is made by its library, at the place they give.
"""
