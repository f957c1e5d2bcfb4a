"""Tests of `liangqu_cli.load`."""
