"""Forms of the table, one topic a file."""
