"""The commands of `waishi`, a module a command; heavy imports stand in their functions."""
