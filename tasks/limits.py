"""Limits that a person may set, in a module that costs nothing to import."""

MOST_LOST = 0.2
"""The share of the events of the old warehouse that may go at once, unless told otherwise."""
