"""Saved pages: the article's text, and the way back to the source."""
