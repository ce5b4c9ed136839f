"""Toyland: an invented country. The engine is tested on it, so its law may be as odd as needed.

Two shires share the Lantern Act; Marshmere changed it. Nothing here exists.
"""
