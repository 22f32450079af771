"""Which bodies take part in an event, from the mainland and from outside."""
