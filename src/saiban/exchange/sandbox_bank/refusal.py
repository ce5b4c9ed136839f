"""Why the bank does not do what it was asked."""


class Refused(Exception):
    """The bank cannot do that; ``status`` is the HTTP status, ``remedy`` what would help."""

    def __init__(self, message: str, *, remedy: str, status: int = 422) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.status = status
