"""Citations, held against the standards and read back by citation managers."""
