"""The built-in plan: what it holds, and whether its source bears it."""
