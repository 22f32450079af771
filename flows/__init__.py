"""Prefect flows and the command line: they say when each step runs."""
