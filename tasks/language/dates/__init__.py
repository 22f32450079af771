"""When: printed dates, the activities they open, and the years that settle them."""
