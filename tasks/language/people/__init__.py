"""Who: people, their offices, their side and their part in an event."""
