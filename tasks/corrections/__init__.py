"""What people decided about what was read: taken in, judged, applied, a module a kind."""
