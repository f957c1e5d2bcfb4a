"""What may need what: the direction in which data flows, and what a command loads."""
