"""The command line: a shell over the library, and the only place that writes."""
