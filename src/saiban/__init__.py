"""Saiban runs and coordinates contributory social security in Pakistan."""
