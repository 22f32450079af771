"""Pure functions on strings; what they know of the world comes in as arguments."""
