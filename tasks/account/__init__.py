"""The account a run gives of itself: what it found, what changed, what to look at."""
