"""The benchmark: `python -m tests.bench` prints how quick the program is at every size."""
