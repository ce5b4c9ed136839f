"""What can go wrong with the database, said so that the reader can act."""


class DatabaseError(RuntimeError):
    """The database cannot be used; the message says what, where and how to fix it."""
