"""Which lines belong together: languages, kinds, blocks and stories in two languages."""
