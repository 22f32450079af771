"""`report`: one page for people who would rather look than read, whole in itself."""
