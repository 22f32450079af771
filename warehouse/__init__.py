"""Tables, places and SQL of the warehouse: it says what."""
