"""Results as files, opened by the programs that people open them with."""
