"""The steps of the data way, one module each: they say how."""
