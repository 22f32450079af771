"""What differs between two builds of a warehouse, row by row and field by field."""

from tasks.diff.compare import Change, compare

__all__ = ["Change", "compare"]
