"""What can go wrong, and what must happen then: each test a sentence about one such case.

Where each case is held against the installed command:

- `test_terminal.py`: long quotes, narrow terminals, a pipe beside a terminal, colour
- `test_streams.py`: full disks, closed streams, readers that go away, encodings
- `test_interrupts.py`: Ctrl-C and a kill at any moment, also during imports
- `test_hostile_text.py`: markup, escape sequences, bidi and zero-width characters, formulas
- `test_naughty_strings.py`: the Big List of Naughty Strings in every text field
- `test_input.py`: what is no dataset, and what is none that can be used
- `test_output_files.py`: files that exist, links, folders, devices, full disks, little memory
- `test_fuzz.py`: whatever else a dataset file may hold
- `test_supply.py`: what the package is made of, and what it never does

Completion has a folder of tests beside the other commands (`tests/cli`).
"""
