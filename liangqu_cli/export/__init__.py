"""Results as files: one module a format, loaded when it is asked for.

A module gives text or bytes and never writes; `storage.py` alone puts them on disk.
"""
