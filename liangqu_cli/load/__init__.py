"""From dataset files to one checked plan; every problem at once, each with its place."""
