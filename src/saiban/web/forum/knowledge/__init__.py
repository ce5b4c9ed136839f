"""The library of the Forum: search, permanent pages, files; entries are made by the secretariat."""
