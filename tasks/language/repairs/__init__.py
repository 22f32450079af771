"""What was done to a text before it reached us, and how it is undone."""
