"""Published figures, open to read: each with its definition, source, age, picture and files."""
