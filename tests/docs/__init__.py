"""The pages for readers: they say what the program does, and what they show works."""
