"""Every table declared once: columns, types, keys, rules, comments and grain."""
