"""One question a module, answered from a plan: pure, and the same for every way to show it."""
