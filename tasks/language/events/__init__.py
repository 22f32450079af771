"""What: the kind of an event, how and where it was held, for which countries."""
