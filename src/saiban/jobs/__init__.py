"""Scheduled work. The module's name is its schedule."""
