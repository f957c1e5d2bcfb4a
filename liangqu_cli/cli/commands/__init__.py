"""One file a command; each resolves, selects, reports and hands over."""
